package fr.cadreia.figures;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.review.ExpertReview;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The energy use of one solution, by its last review and its last measure. Estimates are of a year, the measure is of
 * the time that its evaluation is about.
 *
 * @param least estimated, in the quantity's unit; empty when the review gave none
 * @param most likewise, never less than the least
 * @param measured the last measure, whatever a later evaluation only estimates; empty when there is none
 */
public record EnergyUse(
        String caseReference, Optional<BigDecimal> least, Optional<BigDecimal> most, Optional<BigDecimal> measured) {

    /** The quantities that are estimated and measured. */
    public enum Quantity {
        ENERGY(ExpertReview::energyKwhMin, ExpertReview::energyKwhMax, Assessment::energyKwh),
        CARBON(ExpertReview::carbonKgMin, ExpertReview::carbonKgMax, Assessment::carbonKg);

        private final Function<ExpertReview, BigDecimal> least;
        private final Function<ExpertReview, BigDecimal> most;
        private final Function<Assessment, BigDecimal> measured;

        Quantity(
                Function<ExpertReview, BigDecimal> least,
                Function<ExpertReview, BigDecimal> most,
                Function<Assessment, BigDecimal> measured) {
            this.least = least;
            this.most = most;
            this.measured = measured;
        }

        /** Returns the measure of such an evaluation; empty when it has none, or only an estimate. */
        Optional<BigDecimal> measured(Assessment evaluation) {
            return Optional.of(evaluation).filter(Assessment::isMeasured).map(measured);
        }
    }

    /**
     * Lists the energy use of each case about which anything is known.
     *
     * @param documents the oldest first
     */
    public static List<EnergyUse> of(Collection<StepDocument> documents, Quantity quantity) {
        Map<String, Optional<ExpertReview>> reviews = new LinkedHashMap<>();
        Map<String, Optional<Assessment>> measures = new LinkedHashMap<>();
        for (StepDocument document : documents) {
            if (document.is(ExpertReview.class)) {
                reviews.put(document.caseReference(), Optional.of(document.as(ExpertReview.class)));
            } else if (isEvaluation(document)) {
                Optional.of(document.as(Assessment.class))
                        .filter(Assessment::isMeasured)
                        .ifPresent(measured -> measures.put(document.caseReference(), Optional.of(measured)));
            }
        }
        Set<String> references = new LinkedHashSet<>(reviews.keySet());
        references.addAll(measures.keySet());
        return references.stream()
                .map(reference -> new EnergyUse(
                        reference,
                        reviews.getOrDefault(reference, Optional.empty()).map(quantity.least),
                        reviews.getOrDefault(reference, Optional.empty()).map(quantity.most),
                        measures.getOrDefault(reference, Optional.empty()).map(quantity.measured)))
                .filter(EnergyUse::isKnown)
                .toList();
    }

    /** Tells whether a document gives the use of its case. */
    public static boolean isSaidBy(StepDocument document) {
        return document.is(ExpertReview.class) || isEvaluation(document);
    }

    static boolean isEvaluation(StepDocument document) {
        return document.is(Assessment.class);
    }

    /** Returns the use without the estimate of a year to come. */
    public EnergyUse onlyMeasured() {
        return new EnergyUse(caseReference, Optional.empty(), Optional.empty(), measured);
    }

    /** Tells whether there is any number. */
    public boolean isKnown() {
        return least.isPresent() || most.isPresent() || measured.isPresent();
    }
}
