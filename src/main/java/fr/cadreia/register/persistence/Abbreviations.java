package fr.cadreia.register.persistence;

import fr.cadreia.kernel.json.ShippedYaml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Abbreviations and what they stand for, of {@code register/abbreviations.yaml}: each is found by the other. */
final class Abbreviations {

    private static final String FILE = "/register/abbreviations.yaml";
    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");

    /** By what they are written in full. */
    private static final Map<String, String> IN_FULL = ShippedYaml.tree(FILE);

    private static final Map<String, String> STEMS =
            IN_FULL.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> stems(entry.getValue())));

    private Abbreviations() {}

    /** The text, followed by what its abbreviations stand for and by those of what it writes in full. */
    static String andTheirWords(String text) {
        Set<String> words = Set.copyOf(List.of(NO_LETTER.split(text)));
        StringBuilder all = new StringBuilder(text);
        IN_FULL.forEach((abbreviation, full) -> {
            if (words.contains(abbreviation)) {
                all.append('\n').append(full);
            }
        });
        String stems = stems(all.toString());
        STEMS.forEach((abbreviation, full) -> {
            if (stems.contains(full)) {
                all.append('\n').append(abbreviation);
            }
        });
        return all.toString();
    }

    private static String stems(String text) {
        return " " + String.join(" ", IndexWords.of(IndexWords.STEMS, text)) + " ";
    }
}
