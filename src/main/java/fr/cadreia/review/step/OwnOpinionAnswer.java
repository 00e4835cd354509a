package fr.cadreia.review.step;

import fr.cadreia.engine.AnswersOf;

/** What becomes of such an opinion. */
@AnswersOf("own-opinion-answer")
public record OwnOpinionAnswer(String answer) {}
