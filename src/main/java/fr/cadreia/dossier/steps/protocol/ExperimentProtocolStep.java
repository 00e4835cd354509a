package fr.cadreia.dossier.steps.protocol;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.CommitteeDocuments.Result;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.measure.Indicator;
import fr.cadreia.dossier.qualification.LightTrack;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.trial.Trial.Facts;
import fr.cadreia.dossier.trial.TrialMinimum;
import fr.cadreia.dossier.trial.TrialRound;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent.ProtocolAgreed;
import fr.cadreia.journal.UseEvent.ExperimentBegun;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CrossChecks;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Completing the protocol begins the experiment. */
@Component
class ExperimentProtocolStep extends CaseStep<ExperimentProtocol> {

    private final Trials trials;
    private final ProtocolDates dates;
    private final ExtensionLimits limits;

    ExperimentProtocolStep(CaseRecords records, Trials trials, ProtocolDates dates, ExtensionLimits limits) {
        super(ExperimentProtocol.class, records);
        this.trials = trials;
        this.dates = dates;
        this.limits = limits;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.PROTOCOL)
                .showing(Essential.USE, Essential.REVIEW, Essential.OPINIONS)
                .opening(SectionKind.OPINIONS);
    }

    @Override
    protected Answers startFrom(StepContext step) {
        Optional<Integer> people = records()
                .documents()
                .latest(step.caseReference(), Proposal.class)
                .map(Proposal::userCount)
                .map(users -> Math.min(users, mostPeople(step)));
        Answers before = super.startFrom(step);
        return dates.proposed(step.caseReference())
                .withAnswered(ExperimentProtocol.PARTICIPANTS, people.orElse(null))
                .withAnswered(
                        ExperimentProtocol.CYCLE,
                        trials.of(step.caseReference()).next().cycle())
                .with(
                        isAnother(step)
                                ? before.without(List.of(ExperimentProtocol.START, ExperimentProtocol.END))
                                : before);
    }

    private int mostPeople(StepContext step) {
        return records().settings(step.caseReference()).get(Setting.EXPERIMENT_PEOPLE);
    }

    /**
     * Tells whether this is a new experimentation after one that is over: an extension, or an adaptation after a
     * re-evaluation.
     */
    private boolean isAnother(StepContext step) {
        Optional<StepDocument> protocol = records().documents().latest(step.caseReference(), formId());
        Optional<Result> decision = records().committee().result(step.caseReference());
        return protocol.isPresent()
                && decision.filter(result -> result.document() > protocol.get().id())
                        .isPresent();
    }

    @Override
    public ShownValues helpers(StepContext step) {
        Settings settings = records().settings(step.caseReference());
        Facts facts = trials.of(step.caseReference()).next();
        boolean extension = trials.of(step.caseReference()).isExtendedByAnother();
        ShownValues helpers = ShownValues.NONE
                .with("isLight", LightTrack.holds(records(), step.caseReference()))
                .with("lightUsers", settings.get(Setting.LIGHT_USERS))
                .with("lightMonths", settings.get(Setting.LIGHT_MONTHS))
                .with("inService", dates.isObserved(step.caseReference()))
                .with("cycleAccepted", facts.cycle().isEmpty() ? null : facts.cycle())
                .with("trialMinimum", TrialMinimum.words(facts, extension, settings))
                .with("realUsePercent", settings.get(Setting.REAL_USE_PERCENT));
        return limits.latestEnd(step.caseReference())
                .map(latest -> helpers.with("latestEnd", latest))
                .orElse(helpers);
    }

    @Override
    protected List<FieldError> faults(StepContext step, ExperimentProtocol protocol) {
        List<FieldError> errors = new ArrayList<>(dates.check(step.caseReference(), protocol));
        errors.addAll(Indicator.faults(protocol.named()));
        int cap = mostPeople(step);
        if (protocol.participants() > cap) {
            errors.add(FieldError.of(
                    ExperimentProtocol.PARTICIPANTS, "une expérimentation concerne " + cap + " personnes au plus."));
        }
        CrossChecks.notAbove(
                        ExperimentProtocol.EXPECTED_USERS,
                        protocol.expectedUsers(),
                        protocol.participants(),
                        "les personnes concernées")
                .ifPresent(errors::add);
        CrossChecks.onceEach(ExperimentProtocol.EXPECTED_USES, protocol.expectedUses(), protocol.expectedUsers())
                .ifPresent(errors::add);
        return errors;
    }

    /** Returns the event by which alone the journal proves how long and how much the solution was to be tried. */
    @Override
    protected Event event(StepContext step, ExperimentProtocol protocol) {
        return new ProtocolAgreed(
                protocol.start(),
                protocol.end(),
                protocol.expectedUses().longValue(),
                protocol.expectedUsers().longValue(),
                !protocol.cycle().isBlank());
    }

    @Override
    protected ProcessVariables complete(StepContext step, ExperimentProtocol protocol) {
        LocalDate end = protocol.end();
        leaveLightTrack(step, protocol);
        records()
                .change(
                        step.caseReference(),
                        step.actor(),
                        new ExperimentBegun(protocol.start(), end),
                        dossier -> dossier.using(UseState.EXPERIMENTING));
        return records()
                .lastDay(
                        end,
                        PathVariables.EXPERIMENT_END,
                        PathVariables.EXPERIMENT_REMINDER,
                        PathVariables.EXPERIMENT_LATE)
                .with(PathVariables.MAINTAINED_UNTIL, null);
    }

    private void leaveLightTrack(StepContext step, ExperimentProtocol protocol) {
        List<TrialRound> rounds = trials.of(step.caseReference()).rounds();
        LocalDate first = rounds.size() > 1 ? rounds.get(0).first() : protocol.start();
        LightTrack.leave(
                records(),
                step,
                LightTrack.leftBy(
                        protocol.participants(),
                        first,
                        protocol.end(),
                        records().settings(step.caseReference())));
    }
}
