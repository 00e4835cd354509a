package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of a form whose shape is known, those inside groups included, and the names that it reads. */
final class FormFields {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"", Pattern.DOTALL);
    /** Neither a property of something nor a function. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*+(?!\\s*\\()");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

    private final List<AnswerComponent> all = new ArrayList<>();
    private final Set<String> read = new LinkedHashSet<>();
    private final Set<String> lists = new LinkedHashSet<>();

    private FormFields() {}

    static FormFields of(JsonNode form) {
        FormFields fields = new FormFields();
        fields.collect(form, Set.of());
        return fields;
    }

    private void collect(JsonNode parent, Set<String> outer) {
        for (JsonNode component : parent.path("components")) {
            Set<String> hides = new LinkedHashSet<>(outer);
            String hide = component.path("conditional").path("hide").asText();
            if (!hide.isBlank()) {
                hides.add(hide);
                collectNames(hide);
            }
            collectNames(component.path("dataSource").asText());
            for (String shown : List.of("text", "content")) {
                TEMPLATE.matcher(component.path(shown).asText()).results().forEach(part -> collectNames(part.group()));
            }
            if (component.has("valuesKey")) {
                lists.add(component.path("valuesKey").asText());
            }
            if (component.has("key")) {
                all.add(new AnswerComponent(component, hides));
            }
            collect(component, hides);
        }
    }

    private void collectNames(String expression) {
        NAME.matcher(LITERAL.matcher(expression).replaceAll("")).results().forEach(name -> read.add(name.group()));
    }

    List<AnswerComponent> all() {
        return all;
    }

    Optional<AnswerComponent> field(String key) {
        return all.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /**
     * Tells whether a condition, a table, a text or a list of answers reads this name: an answer's, or one that is
     * given to it.
     */
    boolean reads(String name) {
        return read.contains(name) || lists.contains(name);
    }

    /** Returns the names of the lists of answers that it is given. */
    Set<String> lists() {
        return lists;
    }
}
