package fr.cadreia.review.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The secretary's observations on the figures. The application adds the figures themselves. */
@AnswersOf("review-figures")
public record ReviewObservations(String observations, String difficulties) {}
