package fr.cadreia.kernel.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Answers to a form as they came in, partly typed or sent: nobody has checked yet that the form has such fields, nor
 * that the values are of their kind. {@link Answers} are what a form's check makes of them.
 *
 * @param values by field; null for an answer that was left empty or taken away
 */
public record UncheckedAnswers(@JsonValue Map<String, Object> values) {

    public static final UncheckedAnswers NONE = new UncheckedAnswers(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UncheckedAnswers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns checked answers, as a client would send them. */
    public static UncheckedAnswers of(Answers answers) {
        return new UncheckedAnswers(answers.values());
    }

    public UncheckedAnswers with(String field, Object value) {
        return changed(all -> all.put(field, value));
    }

    /** Returns the same with these in the place of its own. */
    public UncheckedAnswers with(UncheckedAnswers others) {
        return changed(all -> all.putAll(others.values));
    }

    public UncheckedAnswers only(Collection<String> fields) {
        return changed(all -> all.keySet().retainAll(fields));
    }

    public UncheckedAnswers without(Collection<String> fields) {
        return changed(all -> all.keySet().removeAll(fields));
    }

    private UncheckedAnswers changed(Consumer<Map<String, Object>> change) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        change.accept(all);
        return new UncheckedAnswers(all);
    }
}
