package fr.cadreia.engine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers to a form as they came in, typed halfway or sent: nothing says yet that the form has such fields, nor that the
 * values are of their kind. {@link Answers} are what a form's check makes of them.
 *
 * @param values by field; null for an answer that was left empty or taken away
 */
public record UncheckedAnswers(@JsonValue Map<String, Object> values) {

    public static final UncheckedAnswers NONE = new UncheckedAnswers(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UncheckedAnswers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Checked answers, as a client would send them. */
    public static UncheckedAnswers of(Answers answers) {
        return new UncheckedAnswers(answers.values());
    }

    public UncheckedAnswers with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new UncheckedAnswers(more);
    }

    /** The same with these in the place of its own. */
    public UncheckedAnswers with(UncheckedAnswers others) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new UncheckedAnswers(more);
    }

    public UncheckedAnswers only(Collection<String> fields) {
        Map<String, Object> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(fields);
        return new UncheckedAnswers(kept);
    }

    public UncheckedAnswers without(Collection<String> fields) {
        Map<String, Object> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(fields);
        return new UncheckedAnswers(rest);
    }
}
