package fr.cadreia.register.entry;

/**
 * The risk of the use, as the experts confirmed it in the review.
 *
 * @param level code {@code 1} (lowest) to {@code 4}
 * @param aiActClass {@code minimal}, {@code transparency} (AI Act art. 50) or {@code highRisk} (art. 6 and Annex III)
 * @param annexPoint of Annex III for a high risk, e.g. {@code employment}
 */
public record Risk(LabelledCode level, LabelledCode aiActClass, LabelledCode annexPoint) {}
