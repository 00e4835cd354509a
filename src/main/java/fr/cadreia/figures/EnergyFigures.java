package fr.cadreia.figures;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.measure.MeasureUnits;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.assessment.Reassessment;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.engine.FormId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

    static final Set<String> FORMS =
            Set.of(FormId.of(ExpertReview.class), FormId.of(Assessment.class), FormId.of(Reassessment.class));

    /** @param documents the oldest first */
    static EnergyFigures of(Collection<StepDocument> documents, Period period) {
        Map<String, ExpertReview> reviews = new LinkedHashMap<>();
        Map<String, Assessment> measures = new LinkedHashMap<>();
        for (StepDocument document : documents) {
            if (period.has(document.writtenAt()) && document.is(ExpertReview.class)) {
                reviews.put(document.caseReference(), document.as(ExpertReview.class));
            } else if (period.has(document.writtenAt())) {
                measures.put(document.caseReference(), document.as(Assessment.class));
            }
        }
        return new EnergyFigures(
                Figure.sum(numbers(reviews.values(), ExpertReview::energyKwhMin)),
                Figure.sum(numbers(reviews.values(), ExpertReview::energyKwhMax)),
                total(measured(measures.values(), Assessment::energyKwh)),
                total(measured(measures.values(), Assessment::carbonKg)),
                (int) measures.values().stream()
                        .filter(measure -> Boolean.FALSE.equals(measure.energyMeasurable()))
                        .count());
    }

    private static Optional<BigDecimal> total(List<BigDecimal> numbers) {
        return numbers.isEmpty() ? Optional.empty() : Optional.of(Figure.sum(numbers));
    }

    /** What a bilan only estimates is not told as measured. */
    private static List<BigDecimal> measured(Collection<Assessment> measures, Function<Assessment, BigDecimal> number) {
        return numbers(measures.stream().filter(Assessment::isMeasured).toList(), number);
    }

    private static <D> List<BigDecimal> numbers(Collection<D> documents, Function<D, BigDecimal> number) {
        return documents.stream().map(number).filter(Objects::nonNull).toList();
    }

    /** French. */
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
