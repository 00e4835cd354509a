package fr.cadreia.intake;

import java.util.Map;
import java.util.Optional;

/**
 * The source of a field's value.
 *
 * @param column heading in the file; empty when a constant serves for all rows
 * @param constant the same text for every row
 * @param values translations of a cell's text
 * @param fallback for an empty cell, and for one that no translation and no option recognises
 * @param format of dates, as {@link java.time.format.DateTimeFormatter} writes patterns
 * @param shorten whether a text that is too long is shortened rather than refused
 */
public record FieldSource(
        Optional<String> column,
        Optional<String> constant,
        Map<String, String> values,
        Optional<String> fallback,
        Optional<String> format,
        boolean shorten) {

    public FieldSource {
        values = Map.copyOf(values);
    }

    public static FieldSource column(String heading) {
        return new FieldSource(
                Optional.of(heading), Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), false);
    }

    public static FieldSource constant(String text) {
        return new FieldSource(
                Optional.empty(), Optional.of(text), Map.of(), Optional.empty(), Optional.empty(), false);
    }

    /** Tells whether it says no more than a column's heading. */
    boolean isPlain() {
        return values.isEmpty() && fallback.isEmpty() && format.isEmpty() && !shorten;
    }

    FieldSource written(Optional<String> dateFormat) {
        return new FieldSource(column, constant, values, fallback, dateFormat, shorten);
    }
}
