package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A component where it stands in its form.
 *
 * @param hides the conditions under which it is not shown, its own and those around it
 */
record PlacedComponent(JsonNode json, Set<String> hides) {

    /** Lists every component of a form, in its order. */
    static List<PlacedComponent> of(JsonNode form) {
        List<PlacedComponent> all = new ArrayList<>();
        collect(form, Set.of(), all);
        return all;
    }

    private static void collect(JsonNode parent, Set<String> outer, List<PlacedComponent> all) {
        for (JsonNode component : parent.path("components")) {
            Set<String> hides = new LinkedHashSet<>(outer);
            String hide = component.path("conditional").path("hide").asText();
            if (!hide.isBlank()) {
                hides.add(hide.strip());
            }
            all.add(new PlacedComponent(component, hides));
            collect(component, hides, all);
        }
    }

    String type() {
        return json.path("type").asText();
    }

    String key() {
        return json.path("key").asText();
    }

    /** Returns the content of a piece of HTML. */
    String content() {
        return json.path("content").asText();
    }
}
