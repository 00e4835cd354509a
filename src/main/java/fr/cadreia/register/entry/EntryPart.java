package fr.cadreia.register.entry;

import java.util.List;

/** The words for the parts that a takedown can hide: a field, a part of all decisions, or the entry as a whole. */
public final class EntryPart {

    /** The whole entry, among the parts to choose from. */
    public static final String WHOLE = "whole";

    private static final String ALL = "Toute la fiche, sauf son nom";

    private EntryPart() {}

    /**
     * Returns the fields that belong to each element of a list: a takedown hides such a field of all elements. A list
     * that is itself a field is hidden as one, so its fields are left out.
     */
    public static List<EntryField> ofLists() {
        return FieldTable.REGISTER.fields().stream()
                .filter(field -> field.isRepeated() && field.mayBeHidden())
                .filter(field -> FieldTable.REGISTER.find(list(field.path())).isEmpty())
                .toList();
    }

    private static String list(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    /** Returns the French label of a path; a path without a field any more is given back. */
    public static String label(String path) {
        return path.isEmpty() || path.equals(WHOLE)
                ? ALL
                : FieldTable.REGISTER.find(path).map(EntryField::plural).orElse(path);
    }
}
