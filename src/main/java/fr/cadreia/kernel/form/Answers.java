package fr.cadreia.kernel.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The answers of a person in a form, after the form's own checks: only fields of the form that were shown, each of its
 * declared type (text and dates as {@code String}, numbers as {@code Number}, boxes as {@code Boolean}, lists as {@code
 * List<String>}). Unanswered fields are absent.
 */
public final class Answers {

    public static final Answers NONE = new Answers(Map.of());

    private final Map<String, Object> values;

    /** The records as which the answers were read: one step asks for the same record again and again. */
    private final Map<Class<?>, Object> documents = new ConcurrentHashMap<>();

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Answers(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns the answers by field, in the form's order. */
    @JsonValue
    public Map<String, Object> values() {
        return values;
    }

    /**
     * Returns the answers as the record of their step. A text or a list that was not answered is empty, a box that was
     * not ticked is false, anything else is null; {@code yes} and {@code no} are booleans, choices are enums.
     */
    public <T> T as(Class<T> document) {
        return document == Answers.class
                ? document.cast(this)
                : document.cast(documents.computeIfAbsent(document, type -> TypedAnswers.read(values, type)));
    }

    /** Returns the same with one more answer, which the application gives and no person. */
    public Answers with(String field, Object value) {
        return changed(all -> all.put(field, value));
    }

    /**
     * Returns the same with one more answer, if there is one: neither null nor blank. A choice is given by its code.
     */
    public Answers withAnswered(String field, Object value) {
        Object given = value instanceof Enum<?> choice ? FormCode.of(choice) : value;
        return given == null || given.toString().isBlank() ? this : with(field, given);
    }

    /** Returns the same with these in the place of its own. */
    public Answers with(Answers others) {
        return changed(all -> all.putAll(others.values));
    }

    /** Returns the same with its answers to these fields alone. */
    public Answers only(Collection<String> fields) {
        return changed(all -> all.keySet().retainAll(fields));
    }

    public Answers without(Collection<String> fields) {
        return changed(all -> all.keySet().removeAll(fields));
    }

    private Answers changed(Consumer<Map<String, Object>> change) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        change.accept(all);
        return new Answers(all);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    public boolean is(String field, String expected) {
        return expected.equals(values.get(field));
    }

    public Optional<LocalDate> date(String field) {
        return Optional.ofNullable(values.get(field)).map(Object::toString).map(LocalDate::parse);
    }

    public Optional<BigDecimal> number(String field) {
        return Optional.ofNullable(values.get(field)).map(Object::toString).map(BigDecimal::new);
    }

    @SuppressWarnings("unchecked")
    public List<String> list(String field) {
        return values.get(field) instanceof List<?> list ? (List<String>) list : List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && values.equals(answers.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
