package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.Requirements.DecisionRequirement;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which outcomes of a decision a name speaks of. */
final class OutcomeWords {

    private static final Pattern NEGATION = Pattern.compile("\\b(?:ne|n|non|pas|sans|jamais)\\b");

    private final DecisionRequirement decision;
    /** The longest first: {@code non admissib} is not {@code admissible}. */
    private final List<Map.Entry<String, String>> words;

    OutcomeWords(DecisionRequirement decision) {
        this.decision = decision;
        this.words = decision.named().entrySet().stream()
                .flatMap(named -> named.getValue().stream().map(word -> Map.entry(letters(word), named.getKey())))
                .sorted(Comparator.comparingInt((Map.Entry<String, String> word) ->
                                word.getKey().length())
                        .reversed())
                .toList();
    }

    /** All the others, where it says what is not; empty where it speaks of none. */
    Set<String> in(String name) {
        String left = " " + letters(name);
        Set<String> found = new HashSet<>();
        for (Map.Entry<String, String> word : words) {
            if (left.contains(" " + word.getKey())) {
                found.add(word.getValue());
                left = left.replace(" " + word.getKey(), " ");
            }
        }
        if (found.isEmpty() || !NEGATION.matcher(left).find()) {
            return found;
        }
        Set<String> others = new HashSet<>(decision.among());
        others.removeAll(found);
        return others;
    }

    /** Accents, case and punctuation make no other word. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .toLowerCase(Locale.FRENCH)
                .strip();
    }
}
