package fr.cadreia.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The costs of some uses, as far as they are public, and the committee's decisions on them.
 *
 * @param uses the number of uses
 * @param budget of their experimentations, in euros
 * @param yearlyCost the costs that their evaluations found, in euros a year
 * @param decisions of the committee, by year
 * @param lastDecided references, the last decided first; some of them
 */
public record RegisterFigures(
        long uses, Known budget, Known yearlyCost, Map<Integer, Integer> decisions, List<String> lastDecided) {

    public RegisterFigures {
        decisions = Map.copyOf(decisions);
        lastDecided = List.copyOf(lastDecided);
    }

    /**
     * A sum over the uses with a known amount.
     *
     * @param uses the number of these uses
     */
    public record Known(long uses, BigDecimal sum) {

        public static Known of(List<BigDecimal> amounts) {
            return new Known(amounts.size(), amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }
}
