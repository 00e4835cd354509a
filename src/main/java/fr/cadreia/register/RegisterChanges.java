package fr.cadreia.register;

import java.time.Instant;
import java.util.List;

/** What the register said anew in a time, as anybody may read it: what a takedown withholds is left out. */
public interface RegisterChanges {

    /**
     * A time, and which of its changes are meant.
     *
     * @param until not included
     * @param declared also the uses that came in with an inventory: thousands at once, between which nothing else is
     *     found
     */
    record Span(Instant from, Instant until, boolean declared) {}

    /**
     * How much was published.
     *
     * @param entries how many entries the versions belong to
     * @param begun how many of them were new
     * @param declared how many of these were in service already, and came in with an inventory
     */
    record Counts(long versions, long entries, long begun, long declared) {}

    /** Counts everything published in the time, uses from inventories included in any case. */
    Counts count(Span span);

    /** Newest first. */
    List<EntryVersion> published(Span span, int offset, int limit);
}
