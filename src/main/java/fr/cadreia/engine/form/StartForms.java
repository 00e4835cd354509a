package fr.cadreia.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.kernel.json.StoredJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Writes what a step shows into its form: options as a static list, proposed answers as default values. */
final class StartForms {

    private StartForms() {}

    /**
     * @param form the file, in JSON
     * @throws IllegalArgumentException when it is no JSON
     */
    static String withValues(String form, VariableMap shown) {
        JsonNode root = FormSchema.tree(form);
        try {
            fill(root.path("components"), shown);
            return root.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(JsonNode components, VariableMap shown) throws IOException {
        for (JsonNode component : components) {
            ObjectNode field = (ObjectNode) component;
            TypedValue options = shown.getValueTyped(field.path("valuesKey").asText());
            if (options instanceof JsonValue list) {
                field.remove("valuesKey");
                field.set("values", StoredJson.MAPPER.readTree(list.getValueSerialized()));
            }
            TypedValue proposed = shown.getValueTyped(field.path("key").asText());
            if (proposed != null && !(proposed instanceof JsonValue)) {
                field.set("defaultValue", StoredJson.MAPPER.valueToTree(proposed.getValue()));
            }
            fill(field.path("components"), shown);
        }
    }
}
