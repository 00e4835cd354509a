package fr.cadreia.register.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words for what a takedown can hide: a field, what decisions say, or the entry as a whole. */
public final class EntryPart {

    /** The whole entry, among the parts to choose from. */
    public static final String WHOLE = "whole";

    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put(WHOLE, "Toute la fiche, sauf son nom");
        LABELS.put("decisions.reasons", "Motifs des décisions du comité");
        LABELS.put("decisions.publicSummary", "Résumés des décisions du comité");
        LABELS.put("decisions.reservations", "Réserves du comité");
    }

    private EntryPart() {}

    /** Those that are no field, in the order in which they are offered: French labels by path. */
    public static Map<String, String> besidesFields() {
        return Collections.unmodifiableMap(LABELS);
    }

    /** French; a path that nothing stands at any more is given back. */
    public static String label(String path) {
        String known = LABELS.get(path.isEmpty() ? WHOLE : path);
        return known == null ? EntryField.of(path).map(EntryField::label).orElse(path) : known;
    }
}
