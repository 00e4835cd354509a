package fr.cadreia.register.entry;

import java.time.LocalDate;

/**
 * A part of an entry that a takedown, or an intake that was taken back, hides from everybody, in every version.
 *
 * @param field its path, e.g. {@code purpose.need}; empty for the entry as a whole, of which reference and title remain
 * @param legalReason French, shown in its place
 */
public record WithheldPart(String field, String legalReason, LocalDate since) {

    /** Restores the values that stored JSON leaves out because they are empty. */
    public WithheldPart {
        field = field == null ? "" : field;
    }

    private static final String TAKEN_BACK = "Reprise annulée\u00a0: ";

    /**
     * Returns the part of an inventory that was taken over by mistake.
     *
     * @param reason of the person who takes it back
     */
    public static WithheldPart takenBack(String field, String reason, LocalDate since) {
        return new WithheldPart(field, TAKEN_BACK + reason, since);
    }

    /** Returns in French the hidden part and the reason. */
    public String toFrench() {
        return EntryPart.label(field) + "\u00a0: " + legalReason;
    }

    public boolean hidesAll() {
        return field.isEmpty();
    }

    /**
     * Tells whether it hides the value at a path of the entry. An entry that is hidden as a whole keeps some values
     * public.
     */
    public boolean hides(String path) {
        return hidesAll() ? !path.startsWith("standing.") : path.equals(field) || path.startsWith(field + ".");
    }
}
