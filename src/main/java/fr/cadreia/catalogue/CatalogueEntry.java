package fr.cadreia.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of an entry of the catalogue.
 *
 * @param id 0 before the entry is stored
 * @param caseReference of the case in which the solution was tried
 * @param version from 1
 * @param author account
 * @param reason of this version: why it was changed, put under review or withdrawn; empty for the first
 * @param reviewOn when an expert looks at it again at the latest
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

    /** The name that a case started from this entry uses. */
    public String name() {
        return "Catalogue n° " + id + ", version " + version + " – " + solution.title();
    }
}
