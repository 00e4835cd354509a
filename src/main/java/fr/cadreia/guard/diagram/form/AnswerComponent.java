package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A component that takes an answer.
 *
 * @param json as the form has it
 * @param hides the conditions under which it is not shown, its own and those around it
 */
record AnswerComponent(JsonNode json, Set<String> hides) {

    String key() {
        return json.path("key").asText();
    }

    String type() {
        return json.path("type").asText();
    }

    String label() {
        return FormShape.name(json);
    }

    /** Returns its label and its key, for people. */
    String title() {
        return "«\u00a0" + label() + "\u00a0» (" + key() + ")";
    }

    boolean isRequired() {
        return limit("required").asBoolean();
    }

    /**
     * Tells whether people cannot edit it: any value but a plain false counts, since an expression decides only when
     * the form is shown.
     */
    boolean isFixed() {
        return isSet("disabled") || isSet("readonly");
    }

    private boolean isSet(String name) {
        JsonNode value = json.path(name);
        return !value.isMissingNode() && !(value.isBoolean() && !value.asBoolean());
    }

    boolean isChoice() {
        return Set.of("radio", "select", "checklist", "taglist").contains(type());
    }

    /** Returns the limit that {@code validate} sets under this name, or a missing node. */
    JsonNode limit(String name) {
        return json.path("validate").path(name);
    }
}
