package fr.cadreia.dashboard;

import fr.cadreia.figures.EnergyUse;
import fr.cadreia.figures.EnergyUse.Quantity;
import fr.cadreia.figures.MeasuredSpans;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one solution uses, a year compared with a year.
 *
 * @param days over which it was measured; empty when it was not, or nobody may know
 * @param aYear what was measured, brought to a year; empty when the days are unknown or too few
 */
record YearlyUse(EnergyUse use, Optional<Long> days, Optional<BigDecimal> aYear) {

    static YearlyUse of(EnergyUse use, Quantity quantity, DashboardSnapshot facts) {
        Optional<Long> days = facts.measuredDays(use, quantity);
        return new YearlyUse(
                use, days, use.measured().flatMap(found -> days.flatMap(span -> MeasuredSpans.aYear(found, span))));
    }

    /** Whether more was measured than was thought at most. */
    boolean isAbove() {
        return aYear.flatMap(found -> most().map(most -> found.compareTo(most) > 0))
                .orElse(false);
    }

    /** Whether both sides of the comparison are known. */
    boolean isCompared() {
        return aYear.isPresent() && most().isPresent();
    }

    Optional<BigDecimal> least() {
        return use.least().or(use::most);
    }

    Optional<BigDecimal> most() {
        return use.most().or(use::least);
    }

    /** The largest number a year; zero when none is known. */
    BigDecimal largest() {
        return Stream.of(least(), most(), aYear).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
