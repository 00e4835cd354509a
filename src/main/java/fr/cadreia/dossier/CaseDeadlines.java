package fr.cadreia.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The events that come by themselves in the cases: experiments end, re-evaluations begin, delays run out. */
public interface CaseDeadlines {

    /**
     * @param element id of the timer in the diagram
     * @param name French; the event of that moment
     */
    record CaseDeadline(Case dossier, String element, String name, Instant when) {}

    /**
     * The first deadlines, perhaps of more.
     *
     * @param more whether there are others, which come after these
     */
    record Page(List<CaseDeadline> deadlines, boolean more) {}

    /**
     * Lists the deadlines of the open cases, after the first moment and before the second one, soonest first.
     *
     * @param organisation of the cases; empty for all
     * @param most the greatest number
     */
    Page between(Instant from, Instant until, Optional<String> organisation, int most);

    /** Lists all deadlines of some timers, in all organisations. */
    List<CaseDeadline> between(Instant from, Instant until, Set<String> elements);
}
