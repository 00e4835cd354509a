package fr.cadreia.framework;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** The words that one text takes from another and those that it adds. */
public final class WordDifference {

    private WordDifference() {}

    /** Words that follow one another and were all kept, removed or added; in the order of reading. */
    public record Span(Kind kind, String text) {}

    /** The fate of words: kept, removed or added. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A text with more changes than this, and one in fewer words than that, is read whole, before and after. */
    private static final int CHANGES = 8;

    private static final int WORDS_PER_CHANGE = 8;

    /**
     * Compares two texts, of which either may be empty. Where the changes stand so close together that nobody reads between
     * them, the whole text is removed and the other added.
     */
    public static List<Span> between(String before, String after) {
        List<String> words = words(before);
        List<AbstractDelta<String>> deltas =
                DiffUtils.diff(words, words(after), true).getDeltas();
        long changes = deltas.stream()
                .filter(delta -> delta.getType() != DeltaType.EQUAL)
                .count();
        if (changes > CHANGES && changes * WORDS_PER_CHANGE > words.size()) {
            return List.of(new Span(Kind.REMOVED, before.strip()), new Span(Kind.ADDED, after.strip()));
        }
        List<Span> spans = new ArrayList<>();
        for (AbstractDelta<String> delta : deltas) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(spans, Kind.KEPT, delta.getSource());
            } else {
                add(spans, Kind.REMOVED, delta.getSource());
                add(spans, Kind.ADDED, delta.getTarget());
            }
        }
        return spans;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static void add(List<Span> spans, Kind kind, Chunk<String> words) {
        if (words.size() > 0) {
            spans.add(new Span(kind, String.join(" ", words.getLines())));
        }
    }
}
