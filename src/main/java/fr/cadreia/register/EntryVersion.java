package fr.cadreia.register;

import fr.cadreia.register.entry.RegisterEntry;
import java.time.Instant;

/**
 * A version of an entry. It never changes: a step's changes make the next version.
 *
 * @param id grows with every version of any entry: readers that keep the last one they have seen miss nothing
 * @param number from 1, per entry
 * @param publishedAt to the millisecond
 * @param cause the reason for its publication, in French, e.g. "Expérimentation commencée"
 * @param sha256 of the content as JSON in UTF-8, lower case hexadecimal
 * @param firstPublishedAt of the entry's first version
 */
public record EntryVersion(
        long id,
        int number,
        Instant publishedAt,
        String cause,
        String sha256,
        Instant firstPublishedAt,
        RegisterEntry entry) {

    public String reference() {
        return entry.reference();
    }

    /** Returns the same version with other content. */
    public EntryVersion saying(RegisterEntry other) {
        return new EntryVersion(id, number, publishedAt, cause, sha256, firstPublishedAt, other);
    }
}
