package fr.cadreia.kernel.form;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values with which a form is shown, by the names that the form gives: the answers that its fields start from, and
 * the values for its conditions, its texts and its lists of options. It takes only values that a form can show: texts,
 * numbers, days, boxes, and rows of records.
 */
public final class ShownValues {

    public static final ShownValues NONE = new ShownValues(Map.of());

    private final Map<String, Object> values;

    private ShownValues(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** Returns the values that the engine gave for a form, rows as lists of maps. */
    public static ShownValues of(Map<String, Object> values) {
        return new ShownValues(new LinkedHashMap<>(values));
    }

    /** @param text null where there is none, which a condition can ask for */
    public ShownValues with(String name, String text) {
        return and(name, text);
    }

    public ShownValues with(String name, Optional<String> text) {
        return and(name, text.orElse(null));
    }

    public ShownValues with(String name, boolean holds) {
        return and(name, holds);
    }

    public ShownValues with(String name, int number) {
        return and(name, number);
    }

    /** Adds a day, as date fields take it. */
    public ShownValues with(String name, LocalDate day) {
        return and(name, day.toString());
    }

    /** Adds the options of a list, or the rows of a table. */
    public ShownValues with(String name, List<? extends Record> rows) {
        return and(name, rows);
    }

    /** Adds the answers, in place of earlier values. */
    public ShownValues with(Answers answers) {
        return and(answers.values());
    }

    /** Adds the values that somebody has typed, in place of earlier ones. */
    public ShownValues with(UncheckedAnswers typed) {
        return and(typed.values());
    }

    public ShownValues with(ShownValues others) {
        return and(others.values);
    }

    private ShownValues and(String name, Object value) {
        return and(Collections.singletonMap(name, value));
    }

    private ShownValues and(Map<String, Object> others) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.putAll(others);
        return new ShownValues(more);
    }

    /** Returns the value under this name; null where nothing is shown under it. */
    public Object value(String name) {
        return values.get(name);
    }

    /** Returns the values by name, as the engine and a form's conditions take them. */
    @JsonValue
    public Map<String, Object> values() {
        return values;
    }
}
