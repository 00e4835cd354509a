package fr.cadreia.review.step;

import fr.cadreia.kernel.form.AnswersOf;

/** How the committee finds the framework. */
@AnswersOf("review-evaluation")
public record ReviewEvaluation(String evaluation, Course reviewCourse) {

    /** What follows. */
    public enum Course {
        REVISE,
        UNCHANGED
    }
}
