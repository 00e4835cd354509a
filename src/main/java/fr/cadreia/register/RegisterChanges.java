package fr.cadreia.register;

import java.time.Instant;
import java.util.List;

/**
 * The new versions of the register in a span of time, as anybody may read them: the parts that a takedown withholds are
 * left out.
 */
public interface RegisterChanges {

    /**
     * A span of time, and the kind of changes that are meant.
     *
     * @param until not included
     * @param declared whether to include the uses that came in with an inventory: thousands at once, among which
     *     nothing else is found
     */
    record Span(Instant from, Instant until, boolean declared) {}

    /**
     * The numbers of publications.
     *
     * @param entries the number of entries that the versions belong to
     * @param begun the number of new entries among them
     * @param declared the number of these that were in service already, and came in with an inventory
     */
    record Counts(long versions, long entries, long begun, long declared) {}

    /** Counts everything published in the time, uses from inventories included in any case. */
    Counts count(Span span);

    /** Lists the published versions, newest first. */
    List<EntryVersion> published(Span span, int offset, int limit);
}
