package fr.cadreia.review.step;

import fr.cadreia.kernel.form.AnswersOf;

/** What becomes of such an opinion. */
@AnswersOf("own-opinion-answer")
public record OwnOpinionAnswer(String answer) {}
