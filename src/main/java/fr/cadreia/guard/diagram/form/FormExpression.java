package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The FEEL that a form's texts and conditions hold. The server reckons with it at each display and each answer, so that it
 * compares and counts, but never goes round in a loop, through a range or into a pattern.
 */
final class FormExpression {

    /** Between braces, where a text reads something; to its end, where nothing closes it. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)(?:}}|$)", Pattern.DOTALL);

    private static final Pattern LITERAL_OR_COMMENT =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|/\\*|//", Pattern.DOTALL);

    private static final Pattern ENDLESS = Pattern.compile("\\.\\.|#\\s*loop|\\b(?:for|some|every|function)\\b"
            + "|\\b(?:matches|replace|split|extract|repeat|range)\\s*\\(");

    private FormExpression() {}

    /** Returns the first expression of a form that could take a while; empty when there is none. */
    static Optional<String> endless(JsonNode node) {
        if (node.isTextual()) {
            return parts(node.asText()).stream()
                    .flatMap(part -> reason(part).stream())
                    .findFirst();
        }
        for (JsonNode child : node) {
            Optional<String> found = endless(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<String> parts(String text) {
        if (text.stripLeading().startsWith("=")) {
            return List.of(text.stripLeading().substring(1));
        }
        List<String> parts = new ArrayList<>();
        TEMPLATE.matcher(text).results().forEach(part -> parts.add(part.group(1)));
        return parts;
    }

    private static Optional<String> reason(String expression) {
        StringBuilder rest = new StringBuilder();
        Matcher matcher = LITERAL_OR_COMMENT.matcher(expression);
        int at = 0;
        while (matcher.find()) {
            if (matcher.group().startsWith("/")) {
                return Optional.of(matcher.group());
            }
            rest.append(expression, at, matcher.start()).append(" 0 ");
            at = matcher.end();
        }
        rest.append(expression, at, expression.length());
        Matcher endless = ENDLESS.matcher(rest);
        return endless.find() ? Optional.of(endless.group().strip()) : Optional.empty();
    }
}
