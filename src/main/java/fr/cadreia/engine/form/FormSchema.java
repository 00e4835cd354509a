package fr.cadreia.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.kernel.json.StoredJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A deployed Camunda Form (schema version 16), reduced to its inputs. Immutable. */
public final class FormSchema {

    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

    private final String id;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> optionLabels = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();

    private FormSchema(String id) {
        this.id = id;
    }

    /** @throws IllegalArgumentException when the text is no JSON */
    public static FormSchema parse(String json) {
        JsonNode root = tree(json);
        FormSchema schema = new FormSchema(root.path("id").asText());
        schema.collect(root.path("components"), List.of(), "");
        return schema;
    }

    /** @throws IllegalArgumentException when the text is no JSON */
    static JsonNode tree(String json) {
        try {
            return StoredJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Ce formulaire n’est pas du JSON\u00a0: " + e.getOriginalMessage(), e);
        }
    }

    public String id() {
        return id;
    }

    public List<FormField> fields() {
        return List.copyOf(fields.values());
    }

    /** Returns the conditions of all fields, each once. */
    List<String> hideConditions() {
        return fields.values().stream()
                .flatMap(field -> field.hideConditions().stream())
                .distinct()
                .toList();
    }

    public Optional<FormField> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /**
     * Returns the name of a field that people read: its French label, after that of its group where other fields have
     * the same label.
     */
    public String label(FormField field) {
        String label = field.plainLabel();
        String group = groups.getOrDefault(field.key(), "");
        boolean alone = fields.values().stream()
                .noneMatch(other ->
                        !other.key().equals(field.key()) && other.plainLabel().equals(label));
        return alone || group.isEmpty() ? label : group + ", " + label;
    }

    /** Returns the French label of a static option, or the value itself. */
    public String optionLabel(String field, Object value) {
        return optionLabels.getOrDefault(field, Map.of()).getOrDefault(String.valueOf(value), String.valueOf(value));
    }

    /** Returns the form with these questions alone. */
    public FormSchema only(Set<String> keys) {
        return where(keys::contains);
    }

    /** Returns the form without these questions. */
    public FormSchema without(Set<String> keys) {
        return where(key -> !keys.contains(key));
    }

    private FormSchema where(Predicate<String> kept) {
        FormSchema schema = new FormSchema(id).and(this);
        Stream.of(schema.fields, schema.optionLabels, schema.groups)
                .forEach(all -> all.keySet().removeIf(kept.negate()));
        return schema;
    }

    /** Returns the questions of both forms, under the name of this one; where both ask the same, as this one asks it. */
    public FormSchema and(FormSchema other) {
        FormSchema both = new FormSchema(id);
        for (FormSchema one : List.of(other, this)) {
            both.fields.putAll(one.fields);
            both.optionLabels.putAll(one.optionLabels);
            both.groups.putAll(one.groups);
        }
        Map<String, FormField> ordered = new LinkedHashMap<>(fields);
        ordered.putAll(both.fields);
        both.fields.clear();
        both.fields.putAll(ordered);
        return both;
    }

    private void collect(JsonNode components, List<String> outerConditions, String group) {
        for (JsonNode component : components) {
            List<String> conditions = new ArrayList<>(outerConditions);
            String hide = component.path("conditional").path("hide").asText("");
            if (!hide.isBlank()) {
                conditions.add(hide.startsWith("=") ? hide.substring(1) : hide);
            }
            if (INPUTS.contains(component.path("type").asText())) {
                FormField field = FormField.from(component, conditions);
                fields.put(field.key(), field);
                groups.put(field.key(), group);
                Map<String, String> labels = new LinkedHashMap<>();
                component
                        .path("values")
                        .forEach(option -> labels.put(
                                option.path("value").asText(),
                                option.path("label").asText()));
                optionLabels.put(field.key(), labels);
            }
            String own = component.path("label").asText("").strip();
            collect(component.path("components"), conditions, own.isEmpty() ? group : own);
        }
    }
}
