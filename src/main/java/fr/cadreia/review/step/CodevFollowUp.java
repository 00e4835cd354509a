package fr.cadreia.review.step;

import fr.cadreia.kernel.form.AnswersOf;

/** What becomes of the development council’s opinion. */
@AnswersOf("codev-follow-up")
public record CodevFollowUp(String followUp) {}
