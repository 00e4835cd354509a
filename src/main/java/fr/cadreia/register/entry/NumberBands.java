package fr.cadreia.register.entry;

import fr.cadreia.kernel.text.FrenchText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers by their size, so that they can be chosen.
 *
 * @param limits the highest number of each band, ascending; what is above the last is a band too
 * @param unit of the numbers, e.g. €
 */
record NumberBands(List<Integer> limits, String unit) {

    /** Smallest first. */
    List<LabelledCode> all() {
        return IntStream.rangeClosed(0, limits.size()).mapToObj(this::band).toList();
    }

    LabelledCode of(Number number) {
        BigDecimal size = new BigDecimal(number.toString());
        return band((int) limits.stream()
                .filter(limit -> size.compareTo(BigDecimal.valueOf(limit)) > 0)
                .count());
    }

    private LabelledCode band(int at) {
        if (at == limits.size()) {
            int last = limits.get(at - 1);
            return new LabelledCode("over-" + last, "plus de " + said(last));
        }
        return new LabelledCode(
                "up-to-" + limits.get(at),
                at == 0
                        ? "jusqu’à " + said(limits.get(at))
                        : "de " + FrenchText.number(limits.get(at - 1)) + " à " + said(limits.get(at)));
    }

    private String said(int number) {
        return FrenchText.number(number) + "\u00a0" + unit;
    }
}
