package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that a component shows, and what they may speak of. */
final class ComponentWording {

    /** Nobody reads these, or they are help, which is free. */
    private static final Set<String> NOT_SHOWN = Set.of(
            "id",
            "key",
            "type",
            "layout",
            "conditional",
            "properties",
            "valuesKey",
            "validate",
            "description",
            "path",
            "action",
            "source",
            "value",
            "components");

    /** Reads one thing that is given, and computes nothing. */
    private static final Pattern READING = Pattern.compile("\\{\\{\\s*[A-Za-z_][\\w.]*\\s*}}");

    /** Tags, and what Markdown sets words off with. */
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|[*_`~#\\\\]|\\p{Cf}");

    private ComponentWording() {}

    /** What it shows, by the place of each text in it; without what stands inside it. */
    static Map<String, String> of(JsonNode component) {
        Map<String, String> shown = new LinkedHashMap<>();
        collect(component, "", shown);
        return shown;
    }

    private static void collect(JsonNode node, String place, Map<String, String> shown) {
        if (node.isTextual() && !node.asText().isBlank()) {
            shown.put(place, node.asText());
        }
        node.properties().stream()
                .filter(property -> !NOT_SHOWN.contains(property.getKey()))
                .forEach(property -> collect(property.getValue(), place + "/" + property.getKey(), shown));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place + "/" + i, shown);
        }
    }

    /** The same words, whatever the blanks between them. */
    static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip();
    }

    /** Whether an expression makes it up while the form is shown. */
    static boolean isComputed(String text) {
        return text.startsWith("=")
                ? text.contains("\"")
                : READING.matcher(text).replaceAll("").contains("{{");
    }

    /**
     * @param reserved beginnings of words
     * @return the first word that begins so, or a letter of another alphabet, which could stand for one
     */
    static Optional<String> firstReserved(String text, Set<String> reserved) {
        String words = Normalizer.normalize(
                        MARKUP.matcher(unescaped(READING.matcher(text).replaceAll(" ")))
                                .replaceAll(""),
                        Normalizer.Form.NFKC)
                .toLowerCase(Locale.FRENCH);
        Optional<String> foreign = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]")
                .matcher(words)
                .results()
                .map(found -> found.group())
                .findFirst();
        return foreign.or(() -> reserved.stream()
                .filter(beginning -> Pattern.compile("(?<![\\p{L}])" + Pattern.quote(letters(beginning)))
                        .matcher(letters(words))
                        .find())
                .findFirst());
    }

    /** Without accents, as somebody in a hurry reads it. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    }

    private static String unescaped(String text) {
        return Pattern.compile("&#(\\d{1,6});|&#[xX]([0-9a-fA-F]{1,5});|&shy;|&zwnj;|&zwj;")
                .matcher(text)
                .replaceAll(found -> found.group(1) != null
                        ? java.util.regex.Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1))))
                        : found.group(2) != null
                                ? java.util.regex.Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(found.group(2), 16)))
                                : "");
    }
}
