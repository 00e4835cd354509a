package fr.cadreia.kernel.form;

import fr.cadreia.kernel.text.ShortText;

/**
 * A fact, as people read it.
 *
 * @param label French, the subject
 * @param value French, the fact
 */
public record FactLine(String label, String value) {

    private static final String CUT = "\u00a0…";

    /** Returns the same, cut after a whole word where it is longer than this many characters. */
    public FactLine shortened(int most) {
        String line = value.replaceAll("\\s*\\R\\s*", " ").strip();
        return new FactLine(label, ShortText.afterWord(line, most, CUT));
    }
}
