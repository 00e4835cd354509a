package fr.cadreia.guard.diagram.table;

import fr.cadreia.guard.diagram.requirement.TableInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The values of an answer, between which a table can tell: all of them where they are words; of numbers, those at and
 * beside each number that the table names, since it tells between no others.
 */
final class InputValues {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\w|(?<!\\.)\\.)\\d{1,12}(?:\\.\\d{1,6})?");

    /** The greatest length of a range of which all numbers are tried, named or not. */
    private static final int SHORT_RANGE = 12;

    private InputValues() {}

    /** @param named the texts of the table */
    static List<Object> of(TableInput input, List<String> named) {
        List<Object> values = new ArrayList<>();
        if (input.among() != null) {
            values.addAll(input.among());
        } else if (input.anyOf() != null) {
            values.addAll(subsets(input.anyOf()));
        } else {
            values.addAll(numbers(input.from(), input.to(), named));
        }
        if (input.optional()) {
            values.add(null);
        }
        return values;
    }

    /** Returns all choices among some words except the empty one: a person cannot choose none of them. */
    private static List<List<String>> subsets(List<String> words) {
        List<List<String>> subsets = new ArrayList<>();
        for (int chosen = 1; chosen < 1 << words.size(); chosen++) {
            List<String> subset = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    subset.add(words.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    private static List<Integer> numbers(int from, int to, List<String> named) {
        SortedSet<Long> numbers = new TreeSet<>(List.of((long) from, (long) to));
        named.stream()
                .flatMap(text -> NUMBER.matcher(text).results())
                .map(found -> new BigDecimal(found.group()).longValue())
                .forEach(number -> numbers.addAll(List.of(number - 1, number, number + 1)));
        if (to - from < SHORT_RANGE) {
            LongStream.range(from, to).forEach(numbers::add);
        }
        return numbers.subSet((long) from, to + 1L).stream().map(Long::intValue).toList();
    }
}
