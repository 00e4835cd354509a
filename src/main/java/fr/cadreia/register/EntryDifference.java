package fr.cadreia.register;

import fr.cadreia.framework.WordDifference;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.PublicOpinion;
import fr.cadreia.register.entry.RegisterEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The changes between one version of an entry and another.
 *
 * @param changes in the order in which an entry is read
 */
public record EntryDifference(List<Change> changes) {

    /**
     * @param path of the field, as in {@code fields.yaml}; decisions have their place among all of the use, from 0,
     *     and opinions the id of their form
     * @param label of the field, French
     */
    public record Change(String path, String label, String before, String after) {

        /** Returns the words that were taken away and added. */
        public List<WordDifference.Span> words() {
            return WordDifference.between(before, after);
        }
    }

    public static EntryDifference between(RegisterEntry before, RegisterEntry after) {
        List<Change> changes = new ArrayList<>();
        for (EntryField field : FieldTable.REGISTER.asRead()) {
            add(changes, field.path(), field.label(), EntryText.of(before, field), EntryText.of(after, field));
        }
        Stream.concat(before.opinions().stream(), after.opinions().stream())
                .map(PublicOpinion::kind)
                .distinct()
                .forEach(kind -> add(
                        changes,
                        "opinions." + kind.code(),
                        kind.label(),
                        EntryText.opinion(before, kind),
                        EntryText.opinion(after, kind)));
        int decisions = Math.max(before.decisions().size(), after.decisions().size());
        for (int at = 0; at < decisions; at++) {
            add(
                    changes,
                    "decisions." + at,
                    (at == 0 ? "1er" : at + 1 + "e") + " avis du comité",
                    EntryText.decision(before, at),
                    EntryText.decision(after, at));
        }
        return new EntryDifference(changes);
    }

    private static void add(List<Change> changes, String path, String label, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(path, label, before, after));
        }
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
