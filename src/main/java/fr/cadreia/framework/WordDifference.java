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

    /** Compares two texts, of which either may be empty. */
    public static List<Span> between(String before, String after) {
        List<Span> spans = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
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
