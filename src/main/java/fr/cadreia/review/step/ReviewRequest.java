package fr.cadreia.review.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The reason why a review is asked for. */
@AnswersOf("review-start")
public record ReviewRequest(String title, String scope) {

    static final String TITLE = "title";
}
