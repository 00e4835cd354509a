package fr.cadreia.register.step;

import fr.cadreia.kernel.form.AnswersOf;

/** Whether the law asks to hide something of an entry, and what. */
@AnswersOf("register-takedown")
public record TakedownDecision(Course takedownCourse, String takedownField, String legalReason, String proposedAnswer) {

    /** What was decided. */
    public enum Course {
        WITHHELD,
        REFUSED
    }
}
