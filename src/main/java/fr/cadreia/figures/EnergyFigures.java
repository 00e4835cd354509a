package fr.cadreia.figures;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the solutions use, a year, by the last review and the last measure of each case.
 *
 * @param estimatedLeast kWh, sum of the experts' lower bounds
 * @param estimatedMost kWh, sum of their upper bounds
 * @param energy kWh, sum of what was measured; empty when nothing was
 * @param carbon kgCO2eq, likewise
 * @param notMeasurable how many cases say that they cannot measure it
 */
public record EnergyFigures(
        BigDecimal estimatedLeast,
        BigDecimal estimatedMost,
        Optional<BigDecimal> energy,
        Optional<BigDecimal> carbon,
        int notMeasurable) {

    static final Set<String> FORMS = Set.of("review", "assessment", "reassessment");

    /** @param documents the oldest first */
    static EnergyFigures of(Collection<StepDocument> documents, Period period) {
        Map<String, StepDocument> reviews = new LinkedHashMap<>();
        Map<String, StepDocument> measures = new LinkedHashMap<>();
        documents.stream()
                .filter(document -> period.has(document.writtenAt()))
                .forEach(document -> (document.form().equals("review") ? reviews : measures)
                        .put(document.caseReference(), document));
        return new EnergyFigures(
                Figure.sum(numbers(reviews, "energyKwhMin")),
                Figure.sum(numbers(reviews, "energyKwhMax")),
                total(measured(measures, "energyKwh")),
                total(measured(measures, "carbonKg")),
                (int) measures.values().stream()
                        .filter(measure -> measure.answers().is("energyMeasurable", "no"))
                        .count());
    }

    private static Optional<BigDecimal> total(List<BigDecimal> numbers) {
        return numbers.isEmpty() ? Optional.empty() : Optional.of(Figure.sum(numbers));
    }

    /** What a bilan only estimates is not told as measured. */
    private static List<BigDecimal> measured(Map<String, StepDocument> documents, String field) {
        Map<String, StepDocument> found = new LinkedHashMap<>(documents);
        found.values().removeIf(document -> !document.answers().is("energySource", "measured"));
        return numbers(found, field);
    }

    private static List<BigDecimal> numbers(Map<String, StepDocument> documents, String field) {
        List<BigDecimal> numbers = new ArrayList<>();
        documents.values().forEach(document -> document.answers().number(field).ifPresent(numbers::add));
        return numbers;
    }

    /** French. */
    public List<Figure> figures() {
        return List.of(
                Figure.measure(
                        "Énergie estimée à l’instruction, au moins", Optional.of(estimatedLeast), Units.ENERGY_A_YEAR),
                Figure.measure(
                        "Énergie estimée à l’instruction, au plus", Optional.of(estimatedMost), Units.ENERGY_A_YEAR),
                Figure.measure("Énergie mesurée aux bilans", energy, Units.ENERGY),
                Figure.measure("Carbone mesuré aux bilans", carbon, Units.CARBON),
                Figure.count("Dossiers dont l’énergie n’est pas mesurable", notMeasurable));
    }
}
