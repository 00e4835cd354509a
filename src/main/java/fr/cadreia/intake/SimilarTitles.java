package fr.cadreia.intake;

import fr.cadreia.intake.IntakeBatches.KnownUse;
import fr.cadreia.kernel.text.TextSimilarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Titles by their trigrams, so that one is compared with thousands in no time; alike as {@link TextSimilarity} has it. */
final class SimilarTitles {

    private static final double ENOUGH = 0.75;

    private static final Pattern MARK = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:[\\p{L}]*\\p{N}[\\p{L}\\p{N}]*|[A-Z]|[IVX]{2,5})(?![\\p{L}\\p{N}’'])");

    private record Entry(KnownUse use, int trigrams, Set<String> marks) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Posting> postings = new HashMap<>();
    private int[] common = new int[64];

    /** The entries that hold one trigram. */
    private static final class Posting {
        private int[] entries = new int[4];
        private int length;

        void add(int entry) {
            if (length == entries.length) {
                entries = Arrays.copyOf(entries, length * 2);
            }
            entries[length++] = entry;
        }
    }

    void add(KnownUse use) {
        Set<String> trigrams = TextSimilarity.trigrams(use.title());
        trigrams.forEach(trigram ->
                postings.computeIfAbsent(trigram, unused -> new Posting()).add(entries.size()));
        entries.add(new Entry(use, trigrams.size(), marks(use.title())));
        if (common.length < entries.size()) {
            common = new int[entries.size() * 2];
        }
    }

    /**
     * Returns the use whose title is most similar to this one, if it is similar enough. Titles that a number or a
     * letter tells apart are not similar.
     */
    Optional<KnownUse> nearest(String title, Predicate<KnownUse> compared) {
        Set<String> trigrams = TextSimilarity.trigrams(title);
        Set<String> marks = marks(title);
        int[] touched = new int[entries.size()];
        int count = 0;
        for (String trigram : trigrams) {
            Posting posting = postings.get(trigram);
            for (int i = 0; posting != null && i < posting.length; i++) {
                int entry = posting.entries[i];
                if (common[entry]++ == 0) {
                    touched[count++] = entry;
                }
            }
        }
        KnownUse best = null;
        double most = ENOUGH;
        for (int i = 0; i < count; i++) {
            int entry = touched[i];
            Entry other = entries.get(entry);
            double alike = 2.0 * common[entry] / (trigrams.size() + other.trigrams());
            common[entry] = 0;
            if (alike >= most && other.marks().equals(marks) && compared.test(other.use())) {
                best = other.use();
                most = alike;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Returns the marks that only tell one title from the next: "2024", "v2", "III", "B". In a title all in capitals no
     * letter is a mark.
     */
    private static Set<String> marks(String title) {
        boolean shouted = title.equals(title.toUpperCase(Locale.ROOT));
        return MARK.matcher(title)
                .results()
                .map(MatchResult::group)
                .filter(word -> !shouted || word.chars().anyMatch(Character::isDigit))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
