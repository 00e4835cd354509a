package fr.cadreia.review.step;

import fr.cadreia.kernel.form.AnswersOf;

/** What the development council is asked. */
@AnswersOf("codev-referral")
public record CodevReferral(String question) {}
