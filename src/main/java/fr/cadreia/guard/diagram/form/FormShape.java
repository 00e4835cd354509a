package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.kernel.json.ShippedYaml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Demands that every component and property of a form is known, and has a shape that every program reads in the same
 * way.
 */
final class FormShape {

    private static final KnownForm KNOWN = KnownForm.INSTANCE;

    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    private FormShape(Problems problems) {
        this.problems = problems;
    }

    static void check(JsonNode form, Problems problems) {
        FormShape shape = new FormShape(problems);
        shape.ids.add(form.path("id").asText());
        shape.properties(form, KNOWN.form(), "le formulaire");
        shape.components(form);
    }

    private void components(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            component(component);
        }
    }

    private void component(JsonNode component) {
        String type = component.path("type").asText();
        String place = "«\u00a0" + name(component) + "\u00a0»";
        Optional<Map<String, String>> known = KNOWN.component(type);
        if (known.isEmpty()) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    "Le Tasklist ne sait pas montrer le composant «\u00a0" + type + "\u00a0» (" + name(component) + ")"
                            + because(type) + ".",
                    "Remplacez-le, ou retirez-le.");
            return;
        }
        if (component.has("id") && !ids.add(component.path("id").asText())) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    "L’identifiant «\u00a0" + component.path("id").asText() + "\u00a0» est porté par deux composants.",
                    "Donnez à chaque composant un identifiant à lui.");
        }
        properties(component, known.get(), place);
        if (known.get().containsKey("key") && !component.has("key")) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    "Le champ " + place + " n’a pas de clé\u00a0: le serveur refuserait sa réponse.",
                    "Donnez-lui une clé (key).");
        }
        components(component);
    }

    private void properties(JsonNode owner, Map<String, String> known, String place) {
        owner.properties().forEach(property -> {
            String name = property.getKey();
            String kind = known.get(name);
            if (kind == null) {
                problems.add(
                        KNOWN.refusal(name).isPresent() ? Rule.COMPLETE_FORM : Rule.KNOWN_CONTENT,
                        "«\u00a0" + name + "\u00a0» n’est pas autorisé sur " + place + because(name) + ".",
                        "Retirez cette propriété.");
            } else if (kind.equals("validation") && property.getValue().isObject()) {
                properties(property.getValue(), KNOWN.validation(), place);
            } else {
                value(property.getValue(), name, kind, place);
                if (!kind.equals("components")) {
                    FormExpression.endless(property.getValue())
                            .ifPresent(found -> problems.add(
                                    Rule.COMPLETE_FORM,
                                    "La propriété «\u00a0" + name + "\u00a0» de " + place + " calcule avec «\u00a0"
                                            + found
                                            + "\u00a0»\u00a0: une boucle, un intervalle ou une recherche pourrait ne pas finir.",
                                    "N’y écrivez que des comparaisons et des valeurs."));
                }
            }
        });
    }

    private void value(JsonNode value, String name, String kind, String place) {
        Optional<String> expected = PropertyKinds.expected(kind, value);
        expected.ifPresent(wanted -> problems.add(
                Rule.COMPLETE_FORM,
                "La propriété «\u00a0" + name + "\u00a0» de " + place + " n’est pas admise telle quelle" + because(name)
                        + ".",
                "Il faut " + wanted + "."));
    }

    private static String because(String name) {
        return KNOWN.refusal(name).map(reason -> "\u00a0: " + reason).orElse("");
    }

    /** Returns the name by which people know a component: its label, else its key, its identifier or its type. */
    static String name(JsonNode component) {
        for (String property : new String[] {"label", "dateLabel", "key", "id"}) {
            if (!component.path(property).asText().isBlank()) {
                return component.path(property).asText().strip();
            }
        }
        return component.path("type").asText();
    }

    /** The components and properties that the guard understands, from {@code guard/known-form.yaml}. */
    private static final class KnownForm {

        static final KnownForm INSTANCE = new KnownForm();

        private final Map<String, String> form;
        private final Map<String, String> validation;
        private final Map<String, Map<String, String>> components = new HashMap<>();
        private final Map<String, String> refused;

        private KnownForm() {
            Map<String, Object> file = ShippedYaml.tree("/guard/known-form.yaml");
            form = cast(file.get("form"));
            validation = cast(file.get("validation"));
            refused = cast(file.get("refused"));
            Map<String, Map<String, String>> lists = cast(file.get("lists"));
            Map<String, Map<String, Object>> raw = cast(file.get("components"));
            raw.forEach((type, own) -> {
                Map<String, String> properties = new HashMap<>();
                own.forEach((name, kind) -> {
                    if (name.equals("also")) {
                        KnownForm.<List<String>>cast(kind).forEach(list -> properties.putAll(lists.get(list)));
                    } else {
                        properties.put(name, (String) kind);
                    }
                });
                components.put(type, properties);
            });
        }

        @SuppressWarnings("unchecked")
        private static <T> T cast(Object value) {
            return (T) value;
        }

        /** Returns the kind of each property of the form itself. */
        Map<String, String> form() {
            return form;
        }

        /** Returns the kind of each property of {@code validate}. */
        Map<String, String> validation() {
            return validation;
        }

        /** Returns the kind of each property, or empty for a component that cannot be used. */
        Optional<Map<String, String>> component(String type) {
            return Optional.ofNullable(components.get(type));
        }

        /** Returns the reason why a component or a property is refused by name: French, without a final stop. */
        Optional<String> refusal(String name) {
            return Optional.ofNullable(refused.get(name));
        }
    }
}
