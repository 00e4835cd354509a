package fr.cadreia.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An input of a Camunda Form, as its JSON declares it.
 *
 * @param hideConditions FEEL expressions, the field's own and those of the groups around it; one that is true hides it
 * @param options the values of a static list, in order
 * @param optionsKey the name of the context value that holds the options, when they are not static
 * @param unit French, shown after the answer; empty where it has none
 * @param fixed whether it is only shown: a value that a client sends back for it is ignored
 */
public record FormField(
        String key,
        String type,
        String subtype,
        String label,
        Constraints constraints,
        List<String> hideConditions,
        Set<String> options,
        Optional<String> optionsKey,
        String unit,
        boolean fixed) {

    /** The demands of the form on a value; {@code decimalDigits} is empty when any number of decimals is accepted. */
    public record Constraints(
            boolean required,
            Optional<Integer> minLength,
            Optional<Integer> maxLength,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            Optional<Integer> decimalDigits,
            Optional<String> pattern,
            Optional<String> patternMessage) {}

    static FormField from(JsonNode component, List<String> hideConditions) {
        JsonNode validate = component.path("validate");
        Constraints constraints = new Constraints(
                validate.path("required").asBoolean(false),
                integer(validate, "minLength"),
                integer(validate, "maxLength"),
                decimal(validate, "min"),
                decimal(validate, "max"),
                integer(component, "decimalDigits"),
                text(validate, "pattern"),
                text(validate, "patternErrorMessage"));
        Set<String> options = new LinkedHashSet<>();
        component
                .path("values")
                .forEach(option -> options.add(option.path("value").asText()));
        return new FormField(
                component.path("key").asText(),
                component.path("type").asText(),
                component.path("subtype").asText("date"),
                component
                        .path("label")
                        .asText(component
                                .path("dateLabel")
                                .asText(component.path("key").asText())),
                constraints,
                List.copyOf(new ArrayList<>(hideConditions)),
                options,
                text(component, "valuesKey"),
                component.path("appearance").path("suffixAdorner").asText(""),
                component.path("disabled").asBoolean(false)
                        || component.path("readonly").asBoolean(false));
    }

    /** Returns the French label, without trailing punctuation. */
    public String plainLabel() {
        return label.strip().replaceAll("[\\s\u00a0]*[?:]$", "");
    }

    /** Returns the French label as it is asked: a question keeps its mark. */
    public String question() {
        return label.strip().replaceAll("[\\s\u00a0]*:$", "");
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.get(name).asText()) : Optional.empty();
    }

    private static Optional<Integer> integer(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.get(name).asInt()) : Optional.empty();
    }

    private static Optional<BigDecimal> decimal(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(new BigDecimal(node.get(name).asText())) : Optional.empty();
    }
}
