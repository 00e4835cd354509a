package fr.cadreia.register.entry;

import java.util.List;

/** The words for what a takedown can hide: a field, what decisions say, or the entry as a whole. */
public final class EntryPart {

    /** The whole entry, among the parts to choose from. */
    public static final String WHOLE = "whole";

    private static final String ALL = "Toute la fiche, sauf son nom";

    private EntryPart() {}

    /** What is said of each element of a list, and hidden of all of them; where the list is a field, it is hidden as one. */
    public static List<EntryField> ofLists() {
        return FieldTable.REGISTER.fields().stream()
                .filter(field -> field.isRepeated() && field.mayBeHidden())
                .filter(field -> FieldTable.REGISTER.find(list(field.path())).isEmpty())
                .toList();
    }

    private static String list(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    /** French; a path that nothing stands at any more is given back. */
    public static String label(String path) {
        return path.isEmpty() || path.equals(WHOLE)
                ? ALL
                : FieldTable.REGISTER.find(path).map(EntryField::plural).orElse(path);
    }
}
