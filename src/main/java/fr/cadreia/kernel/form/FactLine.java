package fr.cadreia.kernel.form;

/**
 * A fact, as people read it: whole. A page or a form may fold what is long, and unfolds it in its place.
 *
 * @param label French, the subject
 * @param value French, the fact; each line of it is a part that is read by itself
 */
public record FactLine(String label, String value) {

    /** Returns a text that people typed as one line, so that it is one part of a fact. */
    public static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    /** Returns "Durée : prévue 4 mois", a part of another fact. */
    public String asPart() {
        return label + "\u00a0: " + oneLine(value);
    }
}
