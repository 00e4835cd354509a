package fr.cadreia.register.entry;

import java.util.List;

/** The words for what a takedown can hide: a field, what decisions say, or the entry as a whole. */
public final class EntryPart {

    /** The whole entry, among the parts to choose from. */
    public static final String WHOLE = "whole";

    private static final String ALL = "Toute la fiche, sauf son nom";

    private EntryPart() {}

    /** What is said of each element of a list, which is hidden of all of them. */
    public static List<EntryField> ofLists() {
        return FieldTable.REGISTER.fields().stream()
                .filter(field -> field.isRepeated() && field.mayBeHidden())
                .toList();
    }

    /** French; a path that nothing stands at any more is given back. */
    public static String label(String path) {
        return path.isEmpty() || path.equals(WHOLE)
                ? ALL
                : FieldTable.REGISTER.find(path).map(EntryField::plural).orElse(path);
    }
}
