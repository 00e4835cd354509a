package fr.cadreia.training;

import java.time.LocalDate;

/**
 * A training session for a case's solution, planned or held.
 *
 * @param id 0 before it is stored
 * @param trainer function, never a name
 * @param audience the people whom it is for, in words
 * @param cancelled the reason why it will not take place; empty otherwise
 * @param attendance whether it is on record who was there
 */
public record TrainingSession(
        long id,
        String caseReference,
        LocalDate day,
        String content,
        String trainer,
        String audience,
        String cancelled,
        boolean attendance) {

    public static TrainingSession planned(
            String caseReference, LocalDate day, String content, String trainer, String audience) {
        return new TrainingSession(0, caseReference, day, content, trainer, audience, "", false);
    }

    public boolean isCancelled() {
        return !cancelled.isEmpty();
    }

    /** Tells whether the session has begun: attendance can be recorded from its own day on. */
    boolean hasBegun(LocalDate today) {
        return !day.isAfter(today);
    }

    TrainingSession cancelled(String reason) {
        return new TrainingSession(id, caseReference, day, content, trainer, audience, reason, attendance);
    }

    TrainingSession attended() {
        return new TrainingSession(id, caseReference, day, content, trainer, audience, cancelled, true);
    }
}
