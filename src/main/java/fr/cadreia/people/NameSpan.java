package fr.cadreia.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a name stands in a text.
 *
 * @param instead what is read in its place
 */
record NameSpan(int from, int to, String instead) {

    NameSpan(int from, int to) {
        this(from, to, PersonalNames.REPLACEMENT);
    }

    /** In the order of reading, none over another. */
    static List<NameSpan> merged(List<NameSpan> found) {
        List<NameSpan> merged = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingInt(NameSpan::from)
                        .thenComparing(Comparator.comparingInt(NameSpan::to).reversed()))
                .forEach(span -> {
                    int last = merged.size() - 1;
                    if (last >= 0 && span.from() < merged.get(last).to()) {
                        NameSpan before = merged.get(last);
                        merged.set(
                                last, new NameSpan(before.from(), Math.max(before.to(), span.to()), before.instead()));
                    } else {
                        merged.add(span);
                    }
                });
        return merged;
    }
}
