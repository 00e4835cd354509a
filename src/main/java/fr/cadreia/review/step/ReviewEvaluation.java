package fr.cadreia.review.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The committee's judgement of the framework. */
@AnswersOf("review-evaluation")
public record ReviewEvaluation(String evaluation, Course reviewCourse) {

    /** The consequence. */
    public enum Course {
        REVISE,
        UNCHANGED
    }
}
