package fr.cadreia.guard.diagram.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of some of a table's inputs, as one case could have them.
 *
 * @param values by input; null for what a case does not say
 */
record Combination(Map<String, Object> values) {

    /** Says nothing of any input. */
    static final Combination NONE = new Combination(Map.of());

    /** Returns the same with one more input. */
    Combination with(String input, Object value) {
        return and(new Combination(Collections.singletonMap(input, value)));
    }

    /** Returns both together; they have no input in common. */
    Combination and(Combination other) {
        Map<String, Object> both = new LinkedHashMap<>(values);
        both.putAll(other.values);
        return new Combination(both);
    }

    /** Returns French words for a sentence; empty where there is nothing to say. */
    String words() {
        List<String> said = new ArrayList<>();
        values.forEach((name, value) -> said.add(
                "«\u00a0" + name + "\u00a0» " + (value == null ? "manque" : "vaut «\u00a0" + value + "\u00a0»")));
        return said.isEmpty() ? "" : "quand " + String.join(", ", said);
    }
}
