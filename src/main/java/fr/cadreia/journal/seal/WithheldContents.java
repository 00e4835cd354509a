package fr.cadreia.journal.seal;

import fr.cadreia.journal.CaseEvent.ContentWithheld;
import fr.cadreia.journal.CaseEvent.ContentWithheld.Withheld;
import fr.cadreia.journal.seal.JournalArchive.Filed;
import fr.cadreia.journal.seal.JournalArchive.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The contents of a chain that were withheld: what an earlier row attests is no longer stored, and a later one attests what
 * stands in its place. Such a content is neither changed nor missing.
 */
final class WithheldContents {

    /** What stands in the place of a content, by its kind, name and hash. */
    private final Map<Withheld, String> later = new HashMap<>();

    static WithheldContents of(List<Row> rows) {
        WithheldContents contents = new WithheldContents();
        rows.forEach(row -> row.event().ifPresent(event -> {
            if (event instanceof ContentWithheld withheld) {
                withheld.contents()
                        .forEach(content -> contents.later.put(
                                key(content.kind(), content.name(), content.former()), content.sha256()));
            }
        }));
        return contents;
    }

    private static Withheld key(String kind, String name, String sha256) {
        return new Withheld(kind, name, sha256, "");
    }

    /** Returns the hash of what is stored now of a content that a row attests. */
    String now(String kind, String name, String sha256) {
        String now = sha256;
        String next = later.get(key(kind, name, now));
        // A content may be withheld part by part; one that gives itself again ends nowhere.
        for (int steps = later.size(); next != null && steps > 0; steps--) {
            now = next;
            next = later.get(key(kind, name, now));
        }
        return now;
    }

    Filed now(Filed filed) {
        return new Filed(filed.kind(), filed.name(), now(filed.kind().name(), filed.name(), filed.sha256()));
    }

    /** Returns in French what was withheld by these rows. */
    static List<String> told(String chain, List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.event().stream())
                .filter(ContentWithheld.class::isInstance)
                .map(ContentWithheld.class::cast)
                .map(withheld -> "Retiré par décision de deux personnes, et non altéré\u00a0: " + withheld.what() + " ("
                        + chain + ").")
                .toList();
    }
}
