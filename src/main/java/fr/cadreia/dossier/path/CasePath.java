package fr.cadreia.dossier.path;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.LastDay;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.RefusedSolution;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.Closed;
import fr.cadreia.journal.CaseEvent.DataGateClosed;
import fr.cadreia.journal.CaseEvent.DataGateComputed;
import fr.cadreia.journal.CaseEvent.Excluded;
import fr.cadreia.journal.CaseEvent.OpinionLapsed;
import fr.cadreia.journal.CaseEvent.OpinionsRequired;
import fr.cadreia.journal.CaseEvent.Qualified;
import fr.cadreia.journal.CaseEvent.ReassessmentLate;
import fr.cadreia.journal.CaseEvent.StepEntered;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.UseEvent.UseSuspended;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.Variable;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The application's own acts between two human steps. Each method returns the variables that its flows read. */
@Component
public class CasePath {

    private final CaseRecords records;
    private final Qualification qualification;
    private final Opinions opinions;
    private final DutyTerms terms;
    private final AuthorityClock clock;

    CasePath(
            CaseRecords records,
            Qualification qualification,
            Opinions opinions,
            DutyTerms terms,
            AuthorityClock clock) {
        this.terms = terms;
        this.opinions = opinions;
        this.records = records;
        this.qualification = qualification;
        this.clock = clock;
    }

    public ProcessVariables qualify(String reference) {
        Qualification.Result result = qualification.of(reference);
        boolean excluded = !result.exclusions().isEmpty();
        records.journal()
                .append(
                        reference,
                        Journal.APPLICATION,
                        Step.PROPOSAL.code(),
                        excluded
                                ? new Excluded(result.exclusions())
                                : new Qualified(
                                        result.riskLevel().number(),
                                        result.track().code()));
        return ProcessVariables.NONE.with(PathVariables.EXCLUDED, excluded);
    }

    /**
     * Determines the opinions: those that the tables require before and after the review, and those that the experts
     * added.
     */
    public ProcessVariables determineOpinions(String reference) {
        Map<String, Set<String>> required = qualification.of(reference).opinions();
        List<String> added = records.documents()
                .latest(reference, ExpertReview.class)
                .map(ExpertReview::requiredOpinions)
                .orElse(List.of());
        ProcessVariables variables = ProcessVariables.NONE;
        Map<String, String> lastDays = new LinkedHashMap<>();
        Answers inputs = qualification.answered(reference);
        for (OpinionKind opinion : opinions.kinds()) {
            boolean asked = required.containsKey(opinion.code()) || added.contains(opinion.code());
            // The lapse never comes: the case waits for this opinion.
            LocalDate lastDay = opinion.isAwaited(inputs)
                    ? LastDay.NEVER
                    : records.today().plusDays(records.settings(reference).get(Setting.OPINION_DAYS));
            variables = variables
                    .with(Variable.flag(opinion.variable()), asked)
                    .with(Variable.date(opinion.lapse()), LastDay.endOf(lastDay));
            if (asked) {
                lastDays.put(opinion.code(), lastDay.equals(LastDay.NEVER) ? "" : lastDay.toString());
            }
        }
        records.journal().append(reference, Journal.APPLICATION, Step.REVIEW.code(), new OpinionsRequired(lastDays));
        return variables;
    }

    /**
     * @param element the boundary timer's id
     * @param form of the task that it ended
     */
    public void recordLapse(String reference, String element, String form) {
        records.journal()
                .append(
                        reference,
                        Journal.APPLICATION,
                        Step.REVIEW.code(),
                        new OpinionLapsed(
                                element,
                                opinions.ofForm(form).map(OpinionKind::code).orElseThrow()));
    }

    public ProcessVariables computeDataGate(String reference) {
        List<String> reasons = qualification.closedGate(reference);
        records.journal()
                .append(
                        reference,
                        Journal.APPLICATION,
                        Step.DATA_GATE.code(),
                        new DataGateComputed(reasons.isEmpty(), reasons));
        terms.suspendWhenOver(reference);
        return ProcessVariables.NONE.with(PathVariables.GATE_OPEN, reasons.isEmpty());
    }

    /** Closes the data gate: sends the case back to the proposal, and suspends a use that is already in service. */
    public void closeDataGate(String reference) {
        List<String> reasons = qualification.closedGate(reference);
        records.change(
                reference,
                Journal.APPLICATION,
                new DataGateClosed(reasons),
                dossier -> dossier.useState().isInUse() ? dossier.using(UseState.SUSPENDED) : dossier);
    }

    /**
     * Suspends the use at the end of an experimentation or of a provisional continuation. A date that was moved since,
     * or a continuation that an extended experimentation replaced, suspends nothing.
     *
     * @param end of the experimentation, or null
     * @param maintainedUntil end of the provisional continuation, or null
     */
    public void suspendUse(String reference, Date end, Date maintainedUntil) {
        Date until = switch (records.cases().get(reference).useState()) {
            case EXPERIMENTING -> end;
            case MAINTAINED -> maintainedUntil;
            default -> null;
        };
        if (until != null && !until.toInstant().isAfter(clock.now())) {
            records.change(
                    reference,
                    Journal.APPLICATION,
                    UseSuspended.of("La date de fin est atteinte."),
                    dossier -> dossier.using(UseState.SUSPENDED));
        }
    }

    public void markReassessmentLate(String reference) {
        records.journal().append(reference, Journal.APPLICATION, Step.REASSESSMENT.code(), new ReassessmentLate());
    }

    /** Closes the case, unless it is closed already. */
    public void close(String reference, CaseEnding ending) {
        if (!records.cases().get(reference).isOpen()) {
            return;
        }
        Instant now = clock.now();
        boolean refused = RefusedSolution.is(ending, records.journal().of(reference));
        records.change(
                reference,
                Journal.APPLICATION,
                new Closed(ending, AuthorityClock.dayOf(now)),
                dossier -> dossier.closed(ending, refused, now));
    }

    /**
     * Records that a step's task has opened: the case stands there now, and the answers of this step and later ones
     * count no more.
     */
    public void enter(String reference, Step step, String element, String processInstanceId) {
        Cases cases = records.cases();
        records.journal()
                .change(
                        reference,
                        () -> cases.update(cases.get(reference).at(step)),
                        Journal.APPLICATION,
                        step.code(),
                        new StepEntered(element, processInstanceId));
    }
}
