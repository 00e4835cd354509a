package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The values that a property may have, by the kinds of {@code known-form.yaml}. */
final class PropertyKinds {

    /** A key that both Java and browsers take for a name, and that is no property of a JavaScript prototype. */
    private static final String KEY = "(?!constructor$|prototype$)[A-Za-z][A-Za-z0-9_]{0,99}";

    /** A text without characters that show it backwards. */
    private static final String SHOWN = "[^\\u202A-\\u202E\\u2066-\\u2069]*";

    private static final String WORDS = "(?=.*[\\p{L}\\p{N}])" + SHOWN;

    private record Kind(Predicate<JsonNode> admits, String expected) {}

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("any", new Kind(value -> true, "")),
            Map.entry("object", new Kind(JsonNode::isObject, "un objet JSON")),
            Map.entry("validation", new Kind(JsonNode::isObject, "un objet JSON")),
            Map.entry(
                    "text",
                    new Kind(value -> isText(value, SHOWN), "un texte, sans caractère qui change le sens de lecture")),
            Map.entry("flag", new Kind(JsonNode::isBoolean, "true ou false")),
            Map.entry(
                    "fixing",
                    new Kind(value -> value.isBoolean() || isExpression(value), "true, false ou une expression")),
            Map.entry("count", new Kind(PropertyKinds::isCount, "un nombre entier, écrit en chiffres")),
            Map.entry("number", new Kind(PropertyKinds::isNumber, "un nombre, écrit en chiffres")),
            Map.entry("step", new Kind(PropertyKinds::isStep, "un nombre plus grand que zéro")),
            Map.entry(
                    "key", new Kind(value -> isText(value, KEY), "un nom fait de lettres sans accent et de chiffres")),
            Map.entry("nowhere", new Kind(value -> isText(value, "\\s*"), "la retirer")),
            Map.entry(
                    "condition",
                    new Kind(
                            PropertyKinds::isCondition,
                            "un objet qui n’a que «\u00a0hide\u00a0», une expression (=…)")),
            Map.entry("reading", new Kind(PropertyKinds::isExpression, "une expression (=…)")),
            Map.entry("components", new Kind(value -> listOf(value, JsonNode::isObject), "une liste de composants")),
            Map.entry("columns", new Kind(value -> listOf(value, JsonNode::isObject), "une liste de colonnes")),
            Map.entry(
                    "options",
                    new Kind(
                            PropertyKinds::areOptions,
                            "au moins une réponse\u00a0; chacune a un «\u00a0label\u00a0» et une «\u00a0value\u00a0» à elle, en texte")),
            Map.entry(
                    "pattern",
                    new Kind(
                            value -> value.isTextual() && FormPattern.isPlain(value.asText()),
                            "une expression régulière simple, qu’une réponse puisse satisfaire")),
            Map.entry(
                    "markdown",
                    new Kind(
                            value -> value.isTextual() && ShownText.isHarmlessMarkdown(value.asText()),
                            "un texte sans image extérieure, et sans adresse faite d’une réponse")),
            Map.entry(
                    "html",
                    new Kind(
                            value -> value.isTextual() && ShownText.isHarmlessHtml(value.asText()),
                            "un texte mis en forme, sans image ni style, et sans adresse faite d’une réponse")),
            Map.entry(
                    "picture",
                    new Kind(
                            value -> isText(value, ShownText.PICTURE),
                            "l’image elle-même (data:image/…;base64,…), et non son adresse")));

    private PropertyKinds() {}

    /** @return French: the expected value, or empty when the value is admitted */
    static Optional<String> expected(String kind, JsonNode value) {
        Kind known = KINDS.get(kind);
        if (known == null) {
            known = new Kind(
                    word -> word.isValueNode()
                            && Arrays.asList(kind.split("\\|")).contains(word.asText()),
                    kind.replace("|", " ou "));
        }
        return known.admits.test(value) ? Optional.empty() : Optional.of(known.expected);
    }

    private static boolean isText(JsonNode value, String pattern) {
        return value.isTextual() && value.asText().matches(pattern);
    }

    private static boolean isExpression(JsonNode value) {
        return value.isTextual()
                && value.asText().startsWith("=")
                && value.asText().length() <= ShownText.LONGEST;
    }

    private static boolean isCount(JsonNode value) {
        return value.isInt() && value.asInt() >= 0 && value.asInt() <= 1_000_000;
    }

    /**
     * Tells whether a text is a number with twenty digits at most on each side: arithmetic on longer ones could take a
     * while.
     */
    private static boolean isNumber(JsonNode value) {
        BigDecimal number = value.decimalValue();
        return value.isNumber() && number.scale() <= 20 && number.precision() - number.scale() <= 20;
    }

    private static boolean isStep(JsonNode value) {
        return (value.isNumber() || value.isTextual()) && value.asText().matches("(?=.*[1-9])\\d{1,9}(\\.\\d{1,9})?");
    }

    /** Tells whether a text is a condition. */
    private static boolean isCondition(JsonNode value) {
        JsonNode hide = value.path("hide");
        return value.isObject()
                && value.size() == 1
                && (isExpression(hide) || hide.isTextual() && hide.asText().isEmpty());
    }

    private static boolean listOf(JsonNode value, Predicate<JsonNode> admitted) {
        for (JsonNode element : value) {
            if (!admitted.test(element)) {
                return false;
            }
        }
        return value.isArray();
    }

    private static boolean areOptions(JsonNode value) {
        Set<String> values = new HashSet<>();
        Set<String> labels = new HashSet<>();
        return value.size() > 0
                && listOf(value, option -> {
                    Iterator<String> names = option.fieldNames();
                    while (names.hasNext()) {
                        if (!Set.of("label", "value").contains(names.next())) {
                            return false;
                        }
                    }
                    return isText(option.path("label"), WORDS)
                            && isText(option.path("value"), ".*\\S.*")
                            && labels.add(option.path("label").asText().strip())
                            && values.add(option.path("value").asText());
                });
    }

    /**
     * The regular expressions that a form may demand: those that browsers and Java read alike, that some answer satisfies, and
     * that answer at once.
     */
    static final class FormPattern {

        private static final int LONGEST = 300;
        private static final String ESCAPE = "\\\\(?:[dwsDWS]|[^A-Za-z0-9\\s])";
        /** A class that is not the complement of everything, has no intersection and holds no other class. */
        private static final String CLASS = "\\[(?:\\^(?:\\\\[dws]|[^\\\\\\[\\]&])+|(?:" + ESCAPE
                + "|[^\\\\^\\[\\]&])(?:" + ESCAPE + "|[^\\\\\\[\\]&])*)]";

        private static final String ATOM = "(?:[^\\\\\\[\\](){}^$|?*+]|" + ESCAPE + "|" + CLASS + ")";
        private static final String BOUNDED = "(?:\\?|\\{\\d{1,4}(?:,\\d{0,4})?})?";
        private static final String QUANTIFIED = "(?:" + ATOM + "(?:[*+]|" + BOUNDED + "))+";
        /** A group: it holds no groups, and is repeated only a known number of times. */
        private static final String GROUP =
                "\\((?:\\?:)?" + QUANTIFIED + "(?:\\|" + QUANTIFIED + ")*\\)(?:\\?|\\{\\d{1,3}(?:,\\d{1,3})?})?";

        private static final Pattern PLAIN =
                Pattern.compile("\\^?(?:" + ATOM + "(?:[*+]|" + BOUNDED + ")|" + GROUP + ")+\\$?");

        private FormPattern() {}

        static boolean isPlain(String pattern) {
            try {
                Pattern.compile(pattern);
                return pattern.length() <= LONGEST && PLAIN.matcher(pattern).matches();
            } catch (PatternSyntaxException e) {
                return false;
            }
        }
    }
}
