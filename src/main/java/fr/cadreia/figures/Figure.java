package fr.cadreia.figures;

import fr.cadreia.kernel.text.FrenchText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A figure as people read it.
 *
 * @param label French
 * @param value French, with its unit
 */
public record Figure(String label, String value) {

    private static final String NONE = "aucune mesure";

    static Figure count(String label, long count) {
        return new Figure(label, FrenchText.number(count));
    }

    /** @param unit French, after the number */
    static Figure measure(String label, Optional<BigDecimal> value, String unit) {
        return new Figure(
                label,
                value.map(number -> FrenchText.number(number) + "\u00a0" + unit).orElse(NONE));
    }

    /** Returns the average to one decimal; empty when there is nothing to average. */
    static Optional<BigDecimal> average(Collection<BigDecimal> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(sum(values).divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_UP));
    }

    private static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the middle value, the lower one of two; empty when there is none. */
    public static Optional<Long> median(Collection<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
    }
}
