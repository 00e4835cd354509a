package fr.cadreia.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of an entry of the catalogue.
 *
 * @param id 0 before the entry is stored
 * @param caseReference of the case in which the solution was tried
 * @param version from 1
 * @param author account
 * @param reason of this version: why it was changed, put under review or withdrawn; empty for the first
 * @param reviewOn the last day for an expert to look at it again
 */
public record CatalogueEntry(
        long id,
        String caseReference,
        int version,
        Instant writtenAt,
        String author,
        EntryStatus status,
        String reason,
        LocalDate reviewOn,
        Solution solution) {

    public boolean isToBeReviewed(LocalDate today) {
        return reviewOn.isBefore(today);
    }

    /** Returns the name for a case that starts from this entry. */
    public String name() {
        return "Catalogue n° " + id + ", version " + version + " – " + solution.title();
    }
}
