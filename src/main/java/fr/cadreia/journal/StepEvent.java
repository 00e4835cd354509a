package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * The event that a person completed a step: the row attests the document of its form, and holds the facts of it that
 * must be proved without the document.
 */
public sealed interface StepEvent extends Event {

    /** A step whose document says everything. */
    record StepCompleted() implements StepEvent {}

    /**
     * @param riskLevel 1 to 4
     * @param cycle name of the cycle that the experts accepted, or empty
     * @param cycleDays its length; 0 without a cycle
     */
    record Reviewed(String admissibility, String riskLevel, String track, String cycle, int cycleDays)
            implements StepEvent {}

    /** @param open whether the gate is open as it was computed, without regard to the confirmation */
    record DataGateConfirmed(boolean open) implements StepEvent {}

    /** @param cycle whether the service follows a cycle, which the experimentation must cover as a whole */
    record ProtocolAgreed(LocalDate start, LocalDate end, long expectedUses, long expectedUsers, boolean cycle)
            implements StepEvent {}

    /**
     * @param trial the length and the extent of the trial, beside those that are demanded; French
     * @param minimumReached whether that is enough
     */
    record ExperimentClosed(
            LocalDate actualEnd, String earlyReason, long uses, long users, String trial, boolean minimumReached)
            implements StepEvent {}

    /**
     * @param decision {@code follows}, {@code refuses} or {@code secondExamination}
     * @param deciding id of the organisation whose authority decided for the case's; empty when none was named
     * @param enteredBy account of the secretary who entered the act as it was received, which the actor countersigns as
     *     guarantor; empty when a holder of the authority acted
     */
    record AuthorityActed(String decision, String deciding, String enteredBy) implements StepEvent {}

    record CodevReferred(LocalDate lastDay) implements StepEvent {}

    record CodevAnswered(String position) implements StepEvent {}

    record FrameworkEvaluated(String course) implements StepEvent {}

    record CouncilVoted(String vote, String act) implements StepEvent {}

    /** @param caseReference of the use that the report is about, or empty */
    record ReportTriaged(@JsonProperty("case") String caseReference, String course) implements StepEvent {}

    record TakedownDecided(String course, String field) implements StepEvent {}

    /** @param convenedFor day for which the case was convened, of a consultation its last day; or null */
    record PresenceRecorded(LocalDate convenedFor) implements StepEvent {}

    /** Returns the type of event of a step, by the form of its document. */
    static Class<? extends StepEvent> of(String form) {
        return switch (form) {
            case "review" -> Reviewed.class;
            case "data-gate" -> DataGateConfirmed.class;
            case "experiment-protocol" -> ProtocolAgreed.class;
            case "experiment-closing" -> ExperimentClosed.class;
            case "authority-act" -> AuthorityActed.class;
            case "codev-referral" -> CodevReferred.class;
            case "codev-opinion" -> CodevAnswered.class;
            case "review-evaluation" -> FrameworkEvaluated.class;
            case "framework-vote" -> CouncilVoted.class;
            case "report-triage" -> ReportTriaged.class;
            case "register-takedown" -> TakedownDecided.class;
            case "attendance" -> PresenceRecorded.class;
            default -> StepCompleted.class;
        };
    }
}
