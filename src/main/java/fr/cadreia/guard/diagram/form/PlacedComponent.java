package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A component where it stands in its form.
 *
 * @param title of the nearest group around it that has one, or empty
 * @param hides the conditions under which it is not shown, its own and those around it
 * @param siblings what stands beside it, itself included
 */
record PlacedComponent(JsonNode json, String title, Set<String> hides, List<JsonNode> siblings) {

    /** Every component of a form, in its order. */
    static List<PlacedComponent> of(JsonNode form) {
        List<PlacedComponent> all = new ArrayList<>();
        collect(form, "", Set.of(), all);
        return all;
    }

    private static void collect(JsonNode parent, String title, Set<String> outer, List<PlacedComponent> all) {
        List<JsonNode> siblings = new ArrayList<>();
        parent.path("components").forEach(siblings::add);
        for (JsonNode component : siblings) {
            Set<String> hides = new LinkedHashSet<>(outer);
            String hide = component.path("conditional").path("hide").asText();
            if (!hide.isBlank()) {
                hides.add(hide.strip());
            }
            all.add(new PlacedComponent(component, title, hides, siblings));
            String label = component.path("label").asText().strip();
            collect(component, label.isEmpty() ? title : label, hides, all);
        }
    }

    String type() {
        return json.path("type").asText();
    }

    String key() {
        return json.path("key").asText();
    }

    String text() {
        return json.path("text").asText();
    }

    /** Of a piece of HTML. */
    String content() {
        return json.path("content").asText();
    }

    boolean isGroup() {
        return type().equals("group");
    }

    /** Shows something of its own accord, and takes no answer. */
    boolean isShownOnly() {
        return Set.of("text", "html", "image", "table").contains(type());
    }

    /** Whether it stands next to another one. */
    boolean isBeside(PlacedComponent other) {
        if (siblings.size() != other.siblings.size() || siblings.get(0) != other.siblings.get(0)) {
            return false;
        }
        return Math.abs(place() - other.place()) == 1;
    }

    private int place() {
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i) == json) {
                return i;
            }
        }
        return -1;
    }
}
