package fr.cadreia.framework;

import java.util.ArrayList;
import java.util.List;

/** The words that one text takes from another and those that it adds, by their longest common sequence. */
public final class WordDifference {

    private WordDifference() {}

    /** Words that follow one another and were all kept, removed or added; in the order of reading. */
    public record Span(Kind kind, String text) {}

    /** What became of the words. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Either text may be empty. */
    public static List<Span> between(String before, String after) {
        String[] from = words(before);
        String[] to = words(after);
        int[][] common = common(from, to);
        List<Span> spans = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.length || j < to.length) {
            if (i < from.length && j < to.length && from[i].equals(to[j])) {
                add(spans, Kind.KEPT, from[i++]);
                j++;
            } else if (j == to.length || i < from.length && common[i + 1][j] >= common[i][j + 1]) {
                add(spans, Kind.REMOVED, from[i++]);
            } else {
                add(spans, Kind.ADDED, to[j++]);
            }
        }
        return spans;
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }

    /** Length of the longest common sequence of what is left from each place on. */
    private static int[][] common(String[] from, String[] to) {
        int[][] common = new int[from.length + 1][to.length + 1];
        for (int i = from.length - 1; i >= 0; i--) {
            for (int j = to.length - 1; j >= 0; j--) {
                common[i][j] =
                        from[i].equals(to[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Span> spans, Kind kind, String word) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).kind() == kind) {
            spans.set(last, new Span(kind, spans.get(last).text() + " " + word));
        } else {
            spans.add(new Span(kind, word));
        }
    }
}
