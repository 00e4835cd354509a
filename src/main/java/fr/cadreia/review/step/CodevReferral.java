package fr.cadreia.review.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The question to the development council. */
@AnswersOf("codev-referral")
public record CodevReferral(String question) {}
