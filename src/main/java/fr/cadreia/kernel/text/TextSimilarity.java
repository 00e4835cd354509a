package fr.cadreia.kernel.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * The similarity of two texts, without regard to accents, capitals and small typing errors: by the trigrams of their
 * words.
 */
public final class TextSimilarity {

    private static final Set<String> EMPTY_WORDS = Set.of(
            "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "et", "ou", "a", "au", "aux", "en", "par",
            "pour", "sur", "dans", "avec", "ce", "ces", "qui", "que", "ia");

    private TextSimilarity() {}

    /** Returns the text in lower case, without accents, words apart by one space. */
    public static String folded(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.FRENCH).replace("œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Returns the words that tell something. */
    public static List<String> words(String text) {
        return Stream.of(folded(text).split(" "))
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
                .toList();
    }

    /**
     * Returns the similarity from 0 (nothing in common) to 1 (the same words), in any order of the words: Dice's
     * coefficient.
     */
    public static double of(String one, String other) {
        return dice(trigrams(one), trigrams(other));
    }

    /** Returns the trigrams of the words that tell something, which {@link #of} compares. */
    public static Set<String> trigrams(String text) {
        return trigrams(words(text));
    }

    /**
     * Returns how well all sought words are found in a text: 1 for a word as it is or as the beginning of a word, less
     * with a typing error; 0 as soon as one word is missing.
     */
    public static double found(String sought, String text) {
        List<String> there = List.of(folded(text).split(" "));
        return words(sought).stream()
                .mapToDouble(word -> there.stream()
                        .mapToDouble(other -> near(word, other))
                        .max()
                        .orElse(0))
                .min()
                .orElse(1);
    }

    private static double near(String word, String other) {
        if (other.startsWith(word)) {
            return 1;
        }
        int mistakes = word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
        int distance = distance(word, other, mistakes);
        return distance <= mistakes ? 1 - distance / 4.0 : 0;
    }

    /** Letters to add, drop, change or swap, of the word's beginning of about the same length; above the limit, any more. */
    private static int distance(String word, String other, int limit) {
        DamerauLevenshteinDistance edits = new DamerauLevenshteinDistance(limit);
        int longest = Math.min(other.length(), word.length() + limit);
        return IntStream.rangeClosed(Math.max(1, word.length() - limit), longest)
                .map(length -> edits.apply(word, other.substring(0, length)))
                .filter(distance -> distance >= 0)
                .min()
                .orElse(limit + 1);
    }

    private static double dice(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }

    private static Set<String> trigrams(List<String> words) {
        Set<String> trigrams = new HashSet<>();
        for (String word : words) {
            String padded = "  " + word + " ";
            for (int at = 0; at + 3 <= padded.length(); at++) {
                trigrams.add(padded.substring(at, at + 3));
            }
        }
        return trigrams;
    }
}
