package fr.cadreia.review.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The follow-up of the development council’s opinion. */
@AnswersOf("codev-follow-up")
public record CodevFollowUp(String followUp) {}
