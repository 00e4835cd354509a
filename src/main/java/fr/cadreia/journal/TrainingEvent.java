package fr.cadreia.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An event of the training of the future users of a solution, and of their access to it. */
public sealed interface TrainingEvent extends Event {

    /** A training event about a number of agents. */
    sealed interface Counted extends TrainingEvent
            permits TraineesEnrolled,
                    TraineesStruck,
                    AttendanceRecorded,
                    TrainingAttested,
                    AccessGranted,
                    AccessWithdrawn {

        int count();
    }

    record TrainingPlanned(LocalDate day) implements TrainingEvent {}

    record TrainingCancelled(LocalDate day, String reason) implements TrainingEvent, Reasoned {}

    record TraineesEnrolled(int count) implements Counted {}

    record TraineesStruck(int count) implements Counted {}

    /**
     * The presence at a session, in place of the presence that was recorded before.
     *
     * @param session its number
     * @param trainees their numbers
     */
    record AttendanceRecorded(int count, LocalDate day, long session, List<Long> trainees) implements Counted {}

    /** @param sha256 of each attestation, by its number */
    record TrainingAttested(int count, Map<String, String> sha256) implements Counted {}

    /** @param trainees their numbers */
    record AccessGranted(int count, List<Long> trainees) implements Counted {}

    /** @param trainees their numbers */
    record AccessWithdrawn(int count, List<Long> trainees, String reason) implements Counted, Reasoned {}

    /**
     * An action of awareness for an organisation's agents.
     *
     * @param attended the number of people
     */
    record AwarenessRecorded(String organisation, LocalDate day, String theme, String audience, int attended)
            implements TrainingEvent {}

    /** The event that an action of awareness was removed, since it was entered by mistake. */
    record AwarenessRemoved(
            String organisation, LocalDate day, String theme, String audience, int attended, String reason)
            implements TrainingEvent, Reasoned {}
}
