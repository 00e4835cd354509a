package fr.cadreia.register.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The answer to a request, and whether the proposed correction is adopted. */
@AnswersOf("register-answer")
public record RequestAnswer(Course correctionCourse, String answer) {

    /** The decision on the correction; null where none was proposed. */
    public enum Course {
        APPLIED,
        REFUSED
    }

    static final String ANSWER = "answer";
}
