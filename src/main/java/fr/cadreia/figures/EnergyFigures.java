package fr.cadreia.figures;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.trial.MeasureUnits;
import fr.cadreia.figures.EnergyUse.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The energy use of the solutions, by the last review and the last measure of each case. Estimates are of a year,
 * measures of the time that each evaluation is about.
 *
 * @param estimatedLeast kWh a year, sum of the experts' lower bounds
 * @param estimatedMost kWh a year, sum of their upper bounds
 * @param energy kWh, sum of the measures; empty when there are none
 * @param carbon kgCO2eq, likewise
 * @param notMeasurable the number of cases whose last evaluation says that the use cannot be measured
 */
public record EnergyFigures(
        BigDecimal estimatedLeast,
        BigDecimal estimatedMost,
        Optional<BigDecimal> energy,
        Optional<BigDecimal> carbon,
        int notMeasurable) {

    /** @param documents the oldest first */
    static EnergyFigures of(Collection<StepDocument> documents, Period period) {
        List<StepDocument> written = documents.stream()
                .filter(document -> period.has(document.writtenAt()))
                .toList();
        EnergyTotal energy = EnergyTotal.of(EnergyUse.of(written, Quantity.ENERGY));
        return new EnergyFigures(
                energy.least().orElse(BigDecimal.ZERO),
                energy.most().orElse(BigDecimal.ZERO),
                energy.measured(),
                EnergyTotal.of(EnergyUse.of(written, Quantity.CARBON)).measured(),
                notMeasurable(written));
    }

    private static int notMeasurable(List<StepDocument> documents) {
        Map<String, Assessment> evaluations = new HashMap<>();
        documents.stream()
                .filter(EnergyUse::isEvaluation)
                .forEach(document -> evaluations.put(document.caseReference(), document.as(Assessment.class)));
        return (int) evaluations.values().stream()
                .filter(evaluation -> Boolean.FALSE.equals(evaluation.energyMeasurable()))
                .count();
    }

    /** Returns the figures in French. */
    public List<Figure> figures() {
        return List.of(
                Figure.measure(
                        "Énergie estimée à l’instruction, au moins",
                        Optional.of(estimatedLeast),
                        MeasureUnits.ENERGY_A_YEAR),
                Figure.measure(
                        "Énergie estimée à l’instruction, au plus",
                        Optional.of(estimatedMost),
                        MeasureUnits.ENERGY_A_YEAR),
                Figure.measure("Énergie mesurée aux bilans", energy, MeasureUnits.ENERGY),
                Figure.measure("Carbone mesuré aux bilans", carbon, MeasureUnits.CARBON),
                Figure.count("Dossiers dont l’énergie n’est pas mesurable", notMeasurable));
    }
}
