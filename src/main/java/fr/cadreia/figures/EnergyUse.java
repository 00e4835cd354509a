package fr.cadreia.figures;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What one solution uses, by its last review and its last measure; estimates are per year.
 *
 * @param least estimated, in the quantity's unit; empty when the review gave none
 * @param most likewise, never less than the least
 * @param measured empty when nothing was, when it cannot be, or when the evaluation estimates again
 */
public record EnergyUse(
        String caseReference, Optional<BigDecimal> least, Optional<BigDecimal> most, Optional<BigDecimal> measured) {

    /** The forms that say it. */
    public static final Set<String> FORMS = EnergyFigures.FORMS;

    /** What is estimated and measured. */
    public enum Quantity {
        ENERGY("energyKwhMin", "energyKwhMax", "energyKwh"),
        CARBON("carbonKgMin", "carbonKgMax", "carbonKg");

        private final String least;
        private final String most;
        private final String measured;

        Quantity(String least, String most, String measured) {
            this.least = least;
            this.most = most;
            this.measured = measured;
        }

        /** What such an evaluation says that was measured; empty when it says nothing, or only estimates. */
        Optional<BigDecimal> measured(Answers evaluation) {
            return evaluation.is("energySource", "measured") ? evaluation.number(measured) : Optional.empty();
        }
    }

    /**
     * One for each case of which anything is known.
     *
     * @param documents the oldest first
     */
    public static List<EnergyUse> of(Collection<StepDocument> documents, Quantity quantity) {
        Map<String, Answers> reviews = new LinkedHashMap<>();
        Map<String, Answers> measures = new LinkedHashMap<>();
        for (StepDocument document : documents) {
            if (document.form().equals("review")) {
                reviews.put(document.caseReference(), document.answers());
            } else if (FORMS.contains(document.form()) && document.answers().is("energySource", "measured")) {
                measures.put(document.caseReference(), document.answers());
            }
        }
        Map<String, Answers> all = new LinkedHashMap<>(reviews);
        measures.forEach(all::putIfAbsent);
        List<EnergyUse> uses = new ArrayList<>();
        for (String reference : all.keySet()) {
            Function<String, Optional<BigDecimal>> estimate = field -> number(reviews, reference, field);
            EnergyUse use = new EnergyUse(
                    reference,
                    estimate.apply(quantity.least),
                    estimate.apply(quantity.most),
                    number(measures, reference, quantity.measured));
            if (use.isKnown()) {
                uses.add(use);
            }
        }
        return uses;
    }

    private static Optional<BigDecimal> number(Map<String, Answers> documents, String reference, String field) {
        return Optional.ofNullable(documents.get(reference)).flatMap(answers -> answers.number(field));
    }

    /** Whether there is any number. */
    public boolean isKnown() {
        return least.isPresent() || most.isPresent() || measured.isPresent();
    }
}
