package fr.cadreia.dossier.steps.closing;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.LastDay;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.qualification.LightTrack;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.trial.TrialRound;
import fr.cadreia.dossier.trial.TrialStanding;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent.ExperimentClosed;
import fr.cadreia.journal.UseEvent.ExperimentEnded;
import fr.cadreia.journal.UseEvent.UseMaintained;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CrossChecks;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.form.Variable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The closing of an experimentation. It ends the experiment; use stops unless a director signs a provisional
 * continuation.
 */
@Component
class ExperimentClosingStep extends CaseStep<ExperimentClosing> {

    private final Trials trials;

    ExperimentClosingStep(CaseRecords records, Trials trials) {
        super(ExperimentClosing.class, records);
        this.trials = trials;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.CLOSING)
                .showing(Essential.USE, Essential.PROTOCOL)
                .opening(SectionKind.PROTOCOL);
    }

    @Override
    public Optional<Variable<Date>> end() {
        return Optional.of(PathVariables.EXPERIMENT_END);
    }

    /** Starts from today, or from the protocol's end when that is over. */
    @Override
    protected Answers startFrom(StepContext step) {
        LocalDate today = records().today();
        LocalDate end = protocol(step)
                .map(ExperimentProtocol::end)
                .filter(planned -> planned.isBefore(today))
                .orElse(today);
        return Answers.NONE.with(ExperimentClosing.ACTUAL_END, end.toString());
    }

    private Optional<ExperimentProtocol> protocol(StepContext step) {
        return records().documents().latest(step.caseReference(), ExperimentProtocol.class);
    }

    /**
     * Shows the trial first to the person who closes it, and the decisions that the committee could not take if it
     * closed today.
     */
    @Override
    public ShownValues helpers(StepContext step) {
        Optional<TrialStanding> standing = trials.standing(step.caseReference());
        return ShownValues.NONE
                .with("plannedEnd", protocol(step).map(ExperimentProtocol::end).map(LocalDate::toString))
                .with("isLight", LightTrack.holds(records(), step.caseReference()))
                .with("lightUsers", records().settings(step.caseReference()).get(Setting.LIGHT_USERS))
                .with("trialSummary", standing.map(TrialStanding::summary))
                .with("trialNotice", standing.flatMap(TrialStanding::refusal));
    }

    @Override
    public List<String> pastDates() {
        return List.of(ExperimentClosing.ACTUAL_END);
    }

    @Override
    protected List<FieldError> faults(StepContext step, ExperimentClosing closing) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate today = records().today();
        LocalDate planned = protocol(step).map(ExperimentProtocol::end).orElse(today);
        CrossChecks.notBefore(
                        ExperimentClosing.ACTUAL_END, closing.actualEnd(), begun(step), "le début de l’expérimentation")
                .ifPresent(errors::add);
        if (planned.isBefore(today)) {
            CrossChecks.notAfter(
                            ExperimentClosing.ACTUAL_END,
                            closing.actualEnd(),
                            planned,
                            "l’expérimentation finit à la date de son protocole")
                    .ifPresent(errors::add);
        }
        int maintenance = records().settings(step.caseReference()).get(Setting.MAINTENANCE_MONTHS);
        LocalDate horizon = planned.isAfter(today) ? planned : today;
        CrossChecks.notAfter(
                        ExperimentClosing.MAINTAINED_UNTIL,
                        closing.maintainedUntil(),
                        horizon.plusMonths(maintenance),
                        "la poursuite en attendant l’avis dure " + Setting.MAINTENANCE_MONTHS.text(maintenance)
                                + " au plus")
                .ifPresent(errors::add);
        int cap = records().settings(step.caseReference()).get(Setting.EXPERIMENT_PEOPLE);
        if (closing.users() > cap) {
            errors.add(FieldError.of(
                    ExperimentClosing.USERS,
                    "une expérimentation concerne " + cap
                            + " personnes au plus\u00a0: vérifiez ce nombre. S’il est exact,"
                            + " suspendez l’usage depuis la page du dossier et dites-le aux experts."));
        }
        CrossChecks.onceEach(ExperimentClosing.USES, closing.uses(), closing.users())
                .ifPresent(errors::add);
        LocalDate end = closing.actualEnd().isAfter(today) ? closing.actualEnd() : today;
        CrossChecks.notBefore(
                        ExperimentClosing.MAINTAINED_UNTIL,
                        closing.maintainedUntil(),
                        end,
                        "la fin de l’expérimentation")
                .ifPresent(errors::add);
        return errors;
    }

    /** Returns the first day. An experimentation that was called off before it began ends today. */
    private LocalDate begun(StepContext step) {
        LocalDate today = records().today();
        return trials.standing(step.caseReference())
                .map(TrialStanding::first)
                .filter(today::isAfter)
                .orElse(today);
    }

    /**
     * Checks the light track against the real use, which may exceed the track's limits. The full track's minimum then
     * applies.
     */
    @Override
    protected Answers kept(StepContext step, Answers answers, ExperimentClosing closing) {
        LocalDate end = closing.actualEnd();
        LocalDate first = trials.of(step.caseReference()).rounds().stream()
                .findFirst()
                .map(TrialRound::first)
                .orElse(end);
        long users = closing.users();
        LightTrack.leave(
                records(), step, LightTrack.leftBy(users, first, end, records().settings(step.caseReference())));
        return answers;
    }

    /** Returns the event by which alone the journal proves how long and how much the solution was really tried. */
    @Override
    protected Event event(StepContext step, ExperimentClosing closing) {
        Optional<TrialStanding> standing =
                trials.standingIfClosed(step.caseReference(), closing.actualEnd(), closing.uses(), closing.users());
        return new ExperimentClosed(
                closing.actualEnd(),
                closing.earlyReason(),
                closing.uses(),
                closing.users(),
                standing.map(TrialStanding::summary).orElse(""),
                standing.filter(TrialStanding::isEnough).isPresent());
    }

    @Override
    protected ProcessVariables complete(StepContext step, ExperimentClosing closing) {
        boolean maintained = closing.maintainedUntil() != null;
        records()
                .change(
                        step.caseReference(),
                        step.actor(),
                        maintained
                                ? new UseMaintained(
                                        closing.maintainedUntil(), closing.maintainedBy(), closing.maintainedReason())
                                : new ExperimentEnded(closing.actualEnd(), ""),
                        dossier -> dossier.using(maintained ? UseState.MAINTAINED : UseState.ENDED));
        return maintained
                ? ProcessVariables.NONE.with(PathVariables.MAINTAINED_UNTIL, LastDay.endOf(closing.maintainedUntil()))
                : ProcessVariables.NONE;
    }
}
