package fr.cadreia.review.step;

import fr.cadreia.engine.AnswersOf;

/** Why a review is asked for. */
@AnswersOf("review-start")
public record ReviewRequest(String title, String scope) {

    static final String TITLE = "title";
}
