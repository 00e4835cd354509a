package fr.cadreia.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens by itself in the cases: experiments end, re-evaluations begin, delays run out. */
public interface CaseDeadlines {

    /**
     * @param element id of the timer in the diagram
     * @param name French; what happens then
     */
    record CaseDeadline(Case dossier, String element, String name, Instant when) {}

    /**
     * The first of more deadlines, perhaps.
     *
     * @param more whether there are others, which come after these
     */
    record Page(List<CaseDeadline> deadlines, boolean more) {}

    /**
     * Deadlines of the open cases, after the first moment and before the second one, soonest first.
     *
     * @param organisation of the cases; empty for all
     * @param most how many at most
     */
    Page between(Instant from, Instant until, Optional<String> organisation, int most);

    /** All deadlines of some timers, in all organisations. */
    List<CaseDeadline> between(Instant from, Instant until, Set<String> elements);
}
