package fr.cadreia.register;

import fr.cadreia.framework.WordDifference;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.RegisterEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * What one version of an entry changes in another.
 *
 * @param changes in the order in which an entry is read
 */
public record EntryDifference(List<Change> changes) {

    private static final String DECISION = "Décision du comité n°\u00a0";

    /** @param label of the field, French */
    public record Change(String label, List<WordDifference.Span> words) {}

    public static EntryDifference between(RegisterEntry before, RegisterEntry after) {
        List<Change> changes = new ArrayList<>();
        for (EntryField field : FieldTable.REGISTER.asRead()) {
            add(changes, field.label(), EntryText.of(before, field), EntryText.of(after, field));
        }
        int decisions = Math.max(before.decisions().size(), after.decisions().size());
        for (int at = 0; at < decisions; at++) {
            add(changes, DECISION + (at + 1), EntryText.decision(before, at), EntryText.decision(after, at));
        }
        return new EntryDifference(changes);
    }

    private static void add(List<Change> changes, String label, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(label, WordDifference.between(before, after)));
        }
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
