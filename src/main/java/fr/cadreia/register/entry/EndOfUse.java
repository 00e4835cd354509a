package fr.cadreia.register.entry;

import java.time.LocalDate;

/**
 * The end of the use.
 *
 * @param kind {@code stopped} or {@code notAdmissible}
 * @param reason as made public when it was stopped, or the experts' when it was not admissible
 * @param remaining what of this was still to be done, why, and until when
 * @param lessons the lessons from it
 */
public record EndOfUse(
        LabelledCode kind,
        LocalDate date,
        String reason,
        Boolean accessWithdrawn,
        Boolean dataReturnedOrErased,
        Boolean peopleInformed,
        String remaining,
        String lessons) {}
