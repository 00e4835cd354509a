package fr.cadreia.figures;

import fr.cadreia.kernel.text.FrenchText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The use of several solutions together; a sum without any number is empty.
 *
 * @param least of the estimates, a year; empty when there is no estimate
 * @param most likewise
 * @param measured empty when nothing was measured
 * @param measures the number of solutions that were measured
 */
public record EnergyTotal(
        Optional<BigDecimal> least, Optional<BigDecimal> most, Optional<BigDecimal> measured, int measures) {

    public static EnergyTotal of(List<EnergyUse> uses) {
        return new EnergyTotal(
                sum(uses, use -> use.least().or(use::most)),
                sum(uses, use -> use.most().or(use::least)),
                sum(uses, EnergyUse::measured),
                (int) uses.stream().filter(use -> use.measured().isPresent()).count());
    }

    private static Optional<BigDecimal> sum(List<EnergyUse> uses, Function<EnergyUse, Optional<BigDecimal>> part) {
        return uses.stream().flatMap(use -> part.apply(use).stream()).reduce(BigDecimal::add);
    }

    /** Returns a French figure: both bounds as one range. */
    Figure estimate(String label, String unit) {
        return new Figure(
                label,
                least.flatMap(from -> most.map(
                                to -> FrenchText.number(from) + " à " + FrenchText.number(to) + "\u00a0" + unit))
                        .orElse("aucune estimation"));
    }
}
