package fr.cadreia.register.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The decision whether the law asks to hide a part of an entry, and which part. */
@AnswersOf("register-takedown")
public record TakedownDecision(Course takedownCourse, String takedownField, String legalReason, String proposedAnswer) {

    /** The decision. */
    public enum Course {
        WITHHELD,
        REFUSED
    }
}
