package fr.cadreia.guard.diagram.requirement;

import java.util.Map;
import java.util.Optional;

/** Reckons what a decision table says, as the engine does when a case asks. */
public interface TableFeel {

    /** @return the value, null included; empty when the engine could not compute it */
    Optional<Answer> value(String expression, Map<String, Object> inputs);

    /**
     * @param name under which the table knows the value, besides the engine's own
     * @return whether the condition holds for the value, or empty when the engine could not tell
     */
    Optional<Boolean> holds(String condition, String name, Object value, Map<String, Object> inputs);

    /** @param value or null */
    record Answer(Object value) {}
}
