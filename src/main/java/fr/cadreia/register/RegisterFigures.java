package fr.cadreia.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The costs of some uses, as far as they are public, and the committee's decisions on them.
 *
 * @param uses the number of uses
 * @param budget of their experimentations, in euros
 * @param yearlyCost the costs that the evaluations of those in service found, in euros a year: the others cost nothing
 *     any more, or not yet
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
     * @param among the number of the uses that the sum is about
     */
    public record Known(long uses, long among, BigDecimal sum) {

        /** @param amounts of the uses that the sum is about; empty where it is not public */
        public static Known of(List<Optional<BigDecimal>> amounts) {
            List<BigDecimal> known = amounts.stream().flatMap(Optional::stream).toList();
            return new Known(known.size(), amounts.size(), known.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }
}
