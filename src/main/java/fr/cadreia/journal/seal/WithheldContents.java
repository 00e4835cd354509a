package fr.cadreia.journal.seal;

import fr.cadreia.journal.CaseEvent.ContentWithheld;
import fr.cadreia.journal.CaseEvent.ContentWithheld.Withheld;
import fr.cadreia.journal.seal.JournalArchive.Filed;
import fr.cadreia.journal.seal.JournalArchive.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The contents of a chain that were withheld: what an earlier row attests is no longer stored, and a later one attests what
 * stands in its place. Such a content is neither changed nor missing.
 */
final class WithheldContents {

    /** What stands in the place of a content, by its kind, name and hash, once for each withholding. */
    private final Map<Withheld, List<String>> later = new HashMap<>();

    static WithheldContents of(List<Row> rows) {
        WithheldContents contents = new WithheldContents();
        rows.forEach(row -> row.event().ifPresent(event -> {
            if (event instanceof ContentWithheld withheld) {
                withheld.contents()
                        .forEach(content -> contents.later
                                .computeIfAbsent(
                                        key(content.kind(), content.name(), content.former()),
                                        first -> new ArrayList<>())
                                .add(content.sha256()));
            }
        }));
        return contents;
    }

    private static Withheld key(String kind, String name, String sha256) {
        return new Withheld(kind, name, sha256, "");
    }

    /**
     * Looks for what stands in the place of a content that is no longer stored. A withholding explains one content only: of two
     * that were alike, the other one has changed without it.
     *
     * @param takes whether a content with this hash stands there that no other row attests, which is then taken
     */
    boolean explain(String kind, String name, String sha256, Predicate<String> takes) {
        // A content may be withheld part by part.
        Map<String, String> formers = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(sha256));
        while (!open.isEmpty()) {
            String former = open.remove();
            for (String now : later.getOrDefault(key(kind, name, former), List.of())) {
                if (now.equals(sha256) || formers.putIfAbsent(now, former) != null) {
                    continue;
                }
                if (takes.test(now)) {
                    for (String at = now; !at.equals(sha256); at = formers.get(at)) {
                        later.get(key(kind, name, formers.get(at))).remove(at);
                    }
                    return true;
                }
                open.add(now);
            }
        }
        return false;
    }

    boolean explain(Filed filed, Predicate<Filed> takes) {
        return explain(
                filed.kind().name(),
                filed.name(),
                filed.sha256(),
                now -> takes.test(new Filed(filed.kind(), filed.name(), now)));
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
