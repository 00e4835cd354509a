package fr.cadreia.committee.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lists of what the committee's sessions said (relevés de décisions). They name cases, whether they are public or not: who
 * shows them to the public asks the register what may be said of each.
 */
public interface DecisionLists {

    /**
     * A point of the agenda, in its order.
     *
     * @param extract number of the extract that was filed on it, 0 for none
     */
    record Listed(String caseReference, int extract) {}

    /** @param chair who presided over the session, as everybody may read it; French */
    void publish(String session, LocalDate heldOn, String chair, Instant at, List<Listed> points);

    int count();

    /**
     * The latest sessions first.
     *
     * @param from how many to leave out before
     */
    List<DecisionList> page(int from, int size);

    /** Those of the sessions that were held in a year, the first one first. */
    List<DecisionList> heldIn(Year year);

    /** The years in which such sessions were held, the latest first. */
    List<Year> years();

    Optional<DecisionList> find(String session);

    /** Which of these sessions have one, in one query. */
    Set<String> listed(Collection<String> sessions);
}
