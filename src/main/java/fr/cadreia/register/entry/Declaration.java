package fr.cadreia.register.entry;

import java.time.LocalDate;
import java.util.List;

/**
 * The declaration of a use that was in service before the framework: where it is to be found, and which of its fields
 * nobody has verified yet.
 *
 * @param identifier the inventory's identifier of the use
 * @param title in full, where it is too long for the use's own
 * @param file name of the inventory
 * @param row of the inventory
 * @param date the day on which the inventory was taken over
 * @param unverified the fields of the entry with a value that was only declared; the codes are their paths, e.g. {@code
 *     purpose.need}
 */
public record Declaration(
        String identifier, String title, String file, Integer row, LocalDate date, List<LabelledCode> unverified) {

    public Declaration {
        unverified = unverified == null ? List.of() : List.copyOf(unverified);
    }

    /** @param path of a field of the entry */
    public boolean isUnverified(String path) {
        return unverified.stream().anyMatch(field -> field.code().equals(path));
    }
}
