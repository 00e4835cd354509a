package fr.cadreia.kernel.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The variables that a process keeps for the decisions of its flows and timers, each with a value of its type, or none.
 */
public final class ProcessVariables {

    public static final ProcessVariables NONE = new ProcessVariables(Map.of());

    private final Map<String, Object> values;

    private ProcessVariables(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** @param value null sets the variable too: a condition that reads a variable that was never set is an error */
    public <T> ProcessVariables with(Variable<T> variable, T value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(variable.name(), value);
        return new ProcessVariables(more);
    }

    /** Returns the values by name, as the engine takes them. */
    public Map<String, Object> values() {
        return values;
    }
}
