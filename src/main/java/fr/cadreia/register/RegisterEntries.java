package fr.cadreia.register;

import fr.cadreia.register.entry.UseStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The public register as anybody reads it: what a takedown withholds is left out of every version. */
public interface RegisterEntries {

    RegisterPage search(RegisterQuery query);

    /**
     * All that the filters let through at one moment, in the order asked for, whatever is published meanwhile. A few are
     * read at a time, as they are asked for: the register may be larger than the memory.
     */
    Stream<EntryVersion> all(RegisterQuery query);

    /** @return the newest version; empty when nothing was ever published under this reference */
    Optional<EntryVersion> find(String reference);

    /** Newest first. */
    List<EntryVersion> versions(String reference);

    /**
     * What was published after a moment, newest first.
     *
     * @param before only what was published before the version of this id
     * @param limit how many versions at most
     */
    List<EntryVersion> changes(Instant since, long before, int limit);

    /** When the first entry was published; empty as long as the register is empty. */
    Optional<Instant> firstPublication();

    /** The newest versions of these, by reference; those that were never published are left out. Asked for together. */
    Map<String, EntryVersion> newest(Collection<String> references);

    /** The outlines of all entries, by reference; copied from memory, all at once. */
    Map<String, EntryOutline> outlines();

    /** How many entries have a status; those that none has are missing. Cheap, however many entries there are. */
    Map<UseStatus, Integer> statuses();

    /** What the register can be narrowed to; each value with the entries that it would leave of those asked for. */
    RegisterFacets facets(RegisterQuery query);

    /**
     * What those cost that a query finds, and what was said of them. Kept in memory: cheap to ask for.
     *
     * @param decided how many of those decided last
     */
    RegisterFigures figures(RegisterQuery query, int decided);

    /** A word that is the same as long as nothing is published or withheld, on every node; in one small query. */
    String state();

    /** When anything was last published; empty as long as the register is empty. */
    Optional<Instant> lastChange();
}
