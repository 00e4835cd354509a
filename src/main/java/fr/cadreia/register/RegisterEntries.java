package fr.cadreia.register;

import fr.cadreia.register.entry.UseStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The public register as anybody reads it: every version is without the parts that a takedown withholds. */
public interface RegisterEntries {

    RegisterPage search(RegisterQuery query);

    /**
     * Returns all entries that the filters let through at one moment, in the order asked for; later publications do not
     * change them. A few are read at a time, as they are asked for: the register may be larger than the memory.
     */
    Stream<EntryVersion> all(RegisterQuery query);

    /** @return the newest version; empty when nothing was ever published under this reference */
    Optional<EntryVersion> find(String reference);

    /** Lists the versions of an entry, newest first. */
    List<EntryVersion> versions(String reference);

    /**
     * Lists the versions that were published after a moment, newest first.
     *
     * @param before only versions published before the version of this id
     * @param limit the greatest number of versions
     */
    List<EntryVersion> changes(Instant since, long before, int limit);

    /** Returns the moment when the first entry was published; empty as long as the register is empty. */
    Optional<Instant> firstPublication();

    /**
     * Returns the newest versions of these entries, by reference, in one query; entries that were never published are
     * left out.
     */
    Map<String, EntryVersion> newest(Collection<String> references);

    /** Returns the outlines of all entries, by reference; copied from memory, all at once. */
    Map<String, EntryOutline> outlines();

    /**
     * Returns the number of entries of each status; statuses without an entry are missing. Cheap, however many entries
     * there are.
     */
    Map<UseStatus, Integer> statuses();

    /** Returns the values that can narrow the query; each with the number of entries that it would leave. */
    RegisterFacets facets(RegisterQuery query);

    /**
     * Returns the costs of the uses that a query finds, and the committee's decisions on them. Kept in memory: cheap to
     * ask for.
     *
     * @param decided the number of uses in the list of those decided last
     */
    RegisterFigures figures(RegisterQuery query, int decided);

    /**
     * Returns a word that stays the same as long as nothing is published or withheld, on every node; in one small
     * query.
     */
    String state();

    /** Returns the moment of the last publication; empty as long as the register is empty. */
    Optional<Instant> lastChange();
}
