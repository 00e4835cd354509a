package fr.cadreia.register.format;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An export that is being filled in, in the order of its standard. */
final class ExportBuilder {

    /**
     * The text for a value that a standard demands and that nobody has said yet: it is said to be missing, not made up.
     */
    static final String NOT_SAID = "Non communiqué à ce stade.";

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Adds a field, unless there is nothing to say. */
    ExportBuilder optional(String field, Object value) {
        boolean nothing = value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> several && several.isEmpty();
        if (!nothing) {
            fields.put(field, value);
        }
        return this;
    }

    /** Adds a field in any case. */
    ExportBuilder required(String field, String value) {
        fields.put(field, value.isBlank() ? NOT_SAID : value);
        return this;
    }

    Map<String, Object> all() {
        return Collections.unmodifiableMap(fields);
    }
}
