package fr.cadreia.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What is public of each form: the table {@code register/public-fields.yaml}, which is the only place that says so. What
 * it does not name is private.
 */
public final class PublicFields {

    private static final String RESOURCE = "/register/public-fields.yaml";

    /** The one table. */
    public static final PublicFields TABLE = load();

    private final Map<String, Disclosure> forms;

    private PublicFields(Map<String, Disclosure> forms) {
        this.forms = Collections.unmodifiableMap(forms);
    }

    /**
     * What is said of one form; {@code #} in a field's name stands for a number.
     *
     * @param published path in the entry, by field
     * @param kept fields that are private
     * @param wholly whether the form is private with whatever it may ask one day
     */
    public record Disclosure(Map<String, String> published, Set<String> kept, boolean wholly) {

        /** Whether somebody has decided on this field. */
        public boolean decides(String field) {
            return wholly || kept.contains(pattern(field)) || path(field).isPresent();
        }

        /** Where the field stands in the entry; empty when it is private. */
        public Optional<String> path(String field) {
            return Optional.ofNullable(published.get(pattern(field)));
        }

        private String pattern(String field) {
            return published.containsKey(field) || kept.contains(field) ? field : field.replaceFirst("\\d+", "#");
        }
    }

    public Map<String, Disclosure> forms() {
        return forms;
    }

    /** Whether everybody may read what was answered. */
    public boolean isPublic(String form, String field) {
        return Optional.ofNullable(forms.get(form))
                .flatMap(disclosure -> disclosure.path(field))
                .isPresent();
    }

    private static PublicFields load() {
        try (InputStream stream = PublicFields.class.getResourceAsStream(RESOURCE)) {
            Map<String, Map<String, Object>> table = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            Map<String, Disclosure> forms = new LinkedHashMap<>();
            table.forEach((form, lists) -> forms.put(form, disclosure(lists)));
            return new PublicFields(forms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Disclosure disclosure(Map<String, Object> lists) {
        boolean wholly = lists.get("private") instanceof String;
        return new Disclosure(
                fields(lists.get("public")),
                new LinkedHashSet<>(fields(lists.get("private")).keySet()),
                wholly);
    }

    private static Map<String, String> fields(Object list) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (list instanceof Map<?, ?> named) {
            named.forEach((field, value) -> fields.put(field.toString(), value.toString()));
        }
        return fields;
    }
}
