package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The components of a Camunda Form, those inside groups included. */
final class FormFields {

    private final List<Field> all = new ArrayList<>();

    private FormFields() {}

    /** @param hides the conditions under which it is not shown, its own and those around it */
    record Field(
            String key,
            String type,
            String name,
            boolean isRequired,
            boolean isFixed,
            Set<String> hides,
            Set<String> options) {}

    static FormFields of(JsonNode form) {
        FormFields fields = new FormFields();
        fields.collect(form.path("components"), Set.of());
        return fields;
    }

    private void collect(JsonNode components, Set<String> outer) {
        for (JsonNode component : components) {
            Set<String> hides = new LinkedHashSet<>(outer);
            JsonNode hide = component.path("conditional").path("hide");
            if (!hide.isMissingNode() && !hide.isNull() && !hide.asText().isBlank()) {
                hides.add(hide.asText().strip());
            }
            String key = component.path("key").asText("");
            Set<String> options = new LinkedHashSet<>();
            component
                    .path("values")
                    .forEach(value -> options.add(value.path("value").asText()));
            all.add(new Field(
                    key,
                    component.path("type").asText(""),
                    component.path("label").asText(component.path("dateLabel").asText(key)),
                    component.path("validate").path("required").asBoolean(false),
                    isSet(component, "disabled") || isSet(component, "readonly"),
                    hides,
                    options));
            collect(component.path("components"), hides);
        }
    }

    List<Field> all() {
        return all;
    }

    Optional<Field> input(String key) {
        return key.isEmpty()
                ? Optional.empty()
                : all.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Anything but a plain false: an expression decides when the form is shown. */
    private static boolean isSet(JsonNode component, String name) {
        JsonNode value = component.path(name);
        return !value.isMissingNode() && !value.isNull() && !(value.isBoolean() && !value.asBoolean());
    }
}
