package fr.cadreia.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A move of a case along its path. */
public sealed interface CaseEvent extends Event {

    record Opened(String title, String organisation, Provenance from) implements CaseEvent {}

    /** A use that was in service before the case. */
    record Imported(String title, String organisation, Provenance from) implements CaseEvent {}

    /**
     * A use that was over before the case, which is closed from its first row on.
     *
     * @param endedOn ISO text of the day, the month or the year; empty where nobody knows
     */
    record ImportedEnded(String title, String organisation, Provenance from, String endedOn) implements CaseEvent {}

    /**
     * The inventory was taken over by mistake: the case ends, and what was published of it is withdrawn.
     *
     * @param batch number of the intake's run
     */
    record TakenBack(long batch, String reason) implements CaseEvent, Reasoned {}

    /** @param process instance that opened the step's task */
    record StepEntered(String element, String process) implements CaseEvent {}

    /** @param riskLevel 1 to 4 */
    record Qualified(int riskLevel, String track) implements CaseEvent {}

    /** @param reasons French sentences */
    record Excluded(List<String> reasons) implements CaseEvent, Explained {}

    /** @param required by opinion, the last day on which it can be given; empty for one that is indispensable */
    record OpinionsRequired(Map<String, String> required) implements CaseEvent {}

    /** @param element the timer that ended the task */
    record OpinionLapsed(String element, String opinion) implements CaseEvent {}

    /** @param reasons the reasons why it is closed; French */
    record DataGateComputed(boolean open, List<String> reasons) implements CaseEvent, Explained {}

    /** @param reasons French */
    record DataGateClosed(List<String> reasons) implements CaseEvent, Explained {}

    /** @param reasons the limits that are passed; French */
    record LightTrackLeft(List<String> reasons) implements CaseEvent, Explained {}

    /** @param redo code name of the step that is to be done again */
    record RectificationRequested(long rectification, String redo, String reason) implements CaseEvent, Reasoned {}

    /** @param from code name of the step at which the case stood */
    record RectificationApproved(long rectification, String redo, String reason, String askedBy, String from)
            implements CaseEvent, Reasoned {}

    record RectificationRefused(long rectification, String redo, String reason, String askedBy)
            implements CaseEvent, Reasoned {}

    /**
     * The act of the competent authority on a favourable opinion.
     *
     * @param decision {@code follows}, {@code refuses} or {@code secondExamination}
     * @param authority name of the organisation that decides; French
     * @param act « décision n° D-131 du 3 mars 2026 »; empty unless it follows
     * @param effect from when the act has effect; null unless it follows
     * @param reason unless it follows
     */
    record AuthorityDecided(String decision, String authority, String act, LocalDate effect, String reason)
            implements CaseEvent {}

    /**
     * The public comment of the competent authority on an opinion.
     *
     * @param authority name of the organisation that decides; French
     */
    record AuthorityCommented(String authority, String reason) implements CaseEvent, Reasoned {}

    /**
     * An act that the secretary entered as it was received, which waits for a guarantor's countersignature.
     *
     * @param groups ids of the roles that its author had then
     * @param decision its decision, as in {@link AuthorityDecided}
     * @param sha256 of the document
     */
    record ActReceived(List<String> groups, String decision, String sha256) implements CaseEvent {}

    /** A received act whose countersignature was refused. */
    record ReceivedActRefused(String reason) implements CaseEvent, Reasoned {}

    record Generalized(LocalDate nextReassessment) implements CaseEvent {}

    record ReassessmentRequested(String reason) implements CaseEvent, Reasoned {}

    /**
     * A change of a solution in service, as somebody declared it.
     *
     * @param changes codes of the list of changes
     * @param description what changes; French, public
     * @param version what runs from now on; French, public
     * @param since the day from which it runs so
     * @param bySupplier whether the supplier gave notice of it
     */
    record ChangeDeclared(
            List<String> changes,
            ChangeRating rating,
            String description,
            String version,
            LocalDate since,
            boolean bySupplier)
            implements CaseEvent {}

    /** The statement that nothing has changed since the last declaration. */
    record NoChangeDeclared() implements CaseEvent {}

    /**
     * The proof of a duty of the law, given on the case's page.
     *
     * @param duty its code
     * @param what its article and what it demands; French
     */
    record DutyProved(String duty, String what) implements CaseEvent {}

    /** The question to the department whether anything has changed, after a long time without a declaration. */
    record ChangesAsked() implements CaseEvent {}

    record ReassessmentDated(LocalDate nextReassessment) implements CaseEvent {}

    record ReassessmentLate() implements CaseEvent {}

    /** @param from id of the definition by which the process ran before */
    record Migrated(String process, String from, String to, String reason) implements CaseEvent, Reasoned {}

    /** @param linked reference of the case that is to replace this one */
    record LinkedCaseOpened(String linked) implements CaseEvent {}

    /** @param process instance of the task that follows it up */
    record CommitmentOpened(String source, String demand, String holder, LocalDate due, String process)
            implements CaseEvent {}

    record CommitmentFulfilled(String fulfilment) implements CaseEvent {}

    /** @param task its name; French */
    record Reminded(String element, String task) implements CaseEvent {}

    /** @param task its name; French */
    record Overdue(String element, String task) implements CaseEvent {}

    /** @param size in bytes */
    record FileAdded(String name, int size, String sha256) implements CaseEvent {}

    /** @param severity of an incident, 1 (minor) to 4 (severe); 0 for a mere observation */
    record ObservationAdded(String text, int severity) implements CaseEvent, Incident {}

    /** @param reasons French */
    record CommandRefused(List<String> reasons) implements CaseEvent, Explained {}

    /**
     * The event that an administrator had the engine try a failed job again.
     *
     * @param element of the diagram whose job it is, or the engine’s name for the job
     */
    record JobRetried(String element) implements CaseEvent {}

    /**
     * The event that content was withheld for good, as two persons decided.
     *
     * @param what the content, French
     * @param contents what is stored from now on
     */
    record ContentWithheld(long redaction, String what, String reason, String askedBy, List<Withheld> contents)
            implements CaseEvent, Reasoned {

        /**
         * A content that another one replaces.
         *
         * @param kind {@link #DOCUMENT}, or the name of the kind of filed content
         * @param name of filed content; of a document, its form
         * @param former SHA-256 of the content that an earlier row attests, in lower case hexadecimal
         * @param sha256 of what is stored in its place
         */
        public record Withheld(String kind, String name, String former, String sha256) {

            public static final String DOCUMENT = "DOCUMENT";
        }
    }

    /**
     * The event that personal data were removed: at the end of their time, or with a person who was erased.
     *
     * @param what the kind of data as the verification names it, such as {@code TRAINING}
     * @param count of persons
     */
    record DataRemoved(String what, int count, String reason) implements CaseEvent, Reasoned {}

    record Closed(CaseEnding ending, LocalDate date) implements CaseEvent {}
}
