package fr.cadreia.register.persistence;

import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The values that entries have of one filter, numbered from 0 as they come: entries are counted by numbers. */
final class FilterChoices {

    private final EntryFilter filter;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<LabelledCode> choices = new ArrayList<>();

    /** The number of entries that have a choice, by its number. */
    private int[] held = {};

    /** The numbers in the order of their labels; empty when a new one has come. */
    private int[] order = {};

    FilterChoices(EntryFilter filter) {
        this.filter = filter;
    }

    String filter() {
        return filter.name();
    }

    int size() {
        return choices.size();
    }

    /** Returns the numbers of an entry's choices, each once. */
    int[] of(RegisterEntry entry) {
        return filter.foundBy(entry).stream().mapToInt(this::number).distinct().toArray();
    }

    private int number(LabelledCode choice) {
        return numbers.computeIfAbsent(choice.code(), code -> {
            choices.add(choice);
            order = new int[0];
            return choices.size() - 1;
        });
    }

    /** @param one 1 for an entry that has come, -1 for one that has gone */
    void count(int[] had, int one) {
        held = Arrays.copyOf(held, size());
        for (int number : had) {
            held[number] += one;
        }
    }

    /** Returns the number of entries that have a choice, by its number. */
    int[] held() {
        return held.clone();
    }

    /** Marks, by number, the choices with these codes; a code that no entry ever had is left out. */
    boolean[] marked(Collection<String> codes) {
        boolean[] marked = new boolean[choices.size()];
        codes.stream().map(numbers::get).forEach(number -> {
            if (number != null) {
                marked[number] = true;
            }
        });
        return marked;
    }

    /**
     * Returns the choices that some entry has, in the order of the filter's own values, else as the French sort; the
     * choice for entries that say nothing comes last.
     *
     * @param entries by number, the number of entries that its facet tells
     */
    List<Facet> facets(int[] entries) {
        if (order.length != choices.size()) {
            order = sorted();
        }
        return IntStream.of(order)
                .filter(number -> held[number] > 0)
                .mapToObj(number -> new Facet(
                        choices.get(number).code(), choices.get(number).label(), entries[number]))
                .toList();
    }

    private int[] sorted() {
        List<String> own = filter.values().stream()
                .flatMap(value -> filter.code(value).stream())
                .toList();
        Collator french = Collator.getInstance(Locale.FRENCH);
        return IntStream.range(0, choices.size())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(
                                number -> choices.get(number).equals(EntryFilter.NOT_STATED))
                        .thenComparing(number -> own.indexOf(choices.get(number).code()))
                        .thenComparing(number -> choices.get(number).label(), french))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
