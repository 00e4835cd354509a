package fr.cadreia.guard.diagram.form;

import fr.cadreia.kernel.json.ShippedYaml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The components and properties that the guard understands, from {@code guard/known-form.yaml}. */
final class KnownForm {

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
