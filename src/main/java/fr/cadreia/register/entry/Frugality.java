package fr.cadreia.register.entry;

import java.math.BigDecimal;

/**
 * Energy and carbon (rule 3): the experts' estimate for a year with its range, and what the evaluation that was decided
 * on measured or estimated for its own period.
 *
 * @param estimatedKwhMin in kilowatt-hours a year
 * @param estimatedCarbonKgMin in kilograms of CO2 equivalent a year
 * @param energyKwh of the evaluation; null when not measurable
 * @param carbonKg of the evaluation, in kilograms of CO2 equivalent
 * @param source {@code measured} or {@code estimated}, for the evaluation's figures
 * @param method by which it was measured or estimated, or the reason why it was not
 */
public record Frugality(
        BigDecimal estimatedKwhMin,
        BigDecimal estimatedKwhMax,
        BigDecimal estimatedCarbonKgMin,
        BigDecimal estimatedCarbonKgMax,
        String estimateMethod,
        String estimateMethodVersion,
        BigDecimal energyKwh,
        BigDecimal carbonKg,
        LabelledCode source,
        String method) {}
