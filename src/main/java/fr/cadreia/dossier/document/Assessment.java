package fr.cadreia.dossier.document;

import fr.cadreia.engine.AnswersOf;
import java.math.BigDecimal;

/**
 * What is decided on of a {@code assessment} (bilan) or {@code reassessment} form.
 *
 * @param soberEquivalent {@code yes} when something more sober gives the same benefit (rule 3)
 * @param energyKwh measured or estimated, in kilowatt-hours; null when not measurable
 * @param carbonKg in kilograms of CO2 equivalent; null when not measurable
 * @param recommendation an outcome that the committee may adopt
 */
@AnswersOf("assessment")
public record Assessment(
        String benefits,
        String drawbacks,
        String soberEquivalent,
        BigDecimal energyKwh,
        BigDecimal carbonKg,
        BigDecimal costPerYear,
        String recommendation,
        String recommendationReason) {}
