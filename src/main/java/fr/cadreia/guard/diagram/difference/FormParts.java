package fr.cadreia.guard.diagram.difference;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.guard.diagram.difference.FileDifference.Part;
import fr.cadreia.guard.diagram.difference.FileDifference.Value;
import fr.cadreia.kernel.text.ShortText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The components of a form, known by their keys, else by their ids, wherever they stand. */
final class FormParts {

    private static final int TITLE = 60;

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private FormParts() {}

    static Map<String, Part> of(JsonNode form) {
        FormParts found = new FormParts();
        found.collect(form, "formulaire", () -> "Formulaire", "", () -> "");
        return found.parts;
    }

    private void collect(
            JsonNode component, String identity, Supplier<String> place, String around, Supplier<String> aroundPlace) {
        Map<String, Value> properties = new LinkedHashMap<>();
        if (!around.isEmpty()) {
            properties.put("in", new Value(around, aroundPlace));
        }
        Map<String, Supplier<String>> children = new LinkedHashMap<>();
        Map<String, JsonNode> inside = new LinkedHashMap<>();
        component.properties().forEach(property -> {
            if (property.getKey().equals("components") && property.getValue().isArray()) {
                for (JsonNode child : property.getValue()) {
                    String id = identity(child, identity, inside);
                    inside.put(id, child);
                    children.put(id, () -> place(child));
                }
            } else {
                put(property.getValue(), property.getKey(), properties);
            }
        });
        parts.put(identity, new Part(place, properties, children));
        inside.forEach((id, child) -> collect(child, id, () -> place(child), identity, place));
    }

    private String identity(JsonNode child, String around, Map<String, JsonNode> siblings) {
        String own = child.hasNonNull("key") ? "key " + child.path("key").asText() : "";
        String id = own.isEmpty() && child.hasNonNull("id")
                ? "id " + child.path("id").asText()
                : own;
        String name = id.isEmpty() ? around + " " + child.path("type").asText() : id;
        String unique = name;
        for (int i = 2; parts.containsKey(unique) || siblings.containsKey(unique); i++) {
            unique = name + " " + i;
        }
        return unique;
    }

    private static String place(JsonNode component) {
        String key = component.path("key").asText();
        String label =
                component.path("label").asText(component.path("dateLabel").asText());
        String text = label.isBlank()
                ? component.path("text").asText(component.path("content").asText())
                : label;
        String kind = key.isEmpty() ? Words.component(component.path("type").asText()) : "Question";
        String title = text.replaceAll("<[^>]*>|\\s+", " ").strip();
        String named = title.isEmpty() ? "" : " «\u00a0" + ShortText.marked(title, TITLE) + "\u00a0»";
        return kind + named + (key.isEmpty() ? "" : " (" + key + ")");
    }

    private static void put(JsonNode value, String name, Map<String, Value> properties) {
        if (value.isObject() && !value.isEmpty()) {
            value.properties()
                    .forEach(property -> put(property.getValue(), name + "." + property.getKey(), properties));
        } else {
            properties.put(name, new Value(value.toString(), () -> shown(value)));
        }
    }

    private static String shown(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "oui" : "non";
        }
        if (value.isTextual()) {
            return value.asText().isEmpty() ? "(vide)" : value.asText();
        }
        if (!value.isArray()) {
            return value.toString();
        }
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(
                item.size() == 2
                                && item.path("label").isTextual()
                                && item.path("value").isTextual()
                        ? item.path("label").asText() + " ("
                                + item.path("value").asText() + ")"
                        : item.isTextual() ? item.asText() : item.toString()));
        return items.isEmpty() ? "(aucune)" : String.join("\u00a0; ", items);
    }
}
