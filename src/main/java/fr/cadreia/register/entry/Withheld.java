package fr.cadreia.register.entry;

import java.time.LocalDate;

/**
 * What a takedown hides from everybody, in every version.
 *
 * @param field its path, e.g. {@code purpose.need}; empty for the entry as a whole, of which reference and title remain
 * @param legalReason French, shown in its place
 */
public record Withheld(String field, String legalReason, LocalDate since) {

    public Withheld {
        field = field == null ? "" : field;
    }

    public boolean hidesAll() {
        return field.isEmpty();
    }
}
