package fr.cadreia.dossier;

import fr.cadreia.journal.Provenance;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Optional;

/**
 * Opens cases that were gathered elsewhere, in an inventory of uses already in service or a call for projects: each waits
 * for its proposal.
 */
public interface GatheredCases {

    /**
     * References for cases to come; many cost no more than one. The caller keeps those that it does not use, and nobody
     * else is given them.
     *
     * @param count at least 1
     */
    List<String> references(int count);

    /** Opens the case under one of {@link #references}; else the same. */
    String open(
            String reference,
            String title,
            String organisation,
            Case.Origin origin,
            String actor,
            Provenance provenance);

    /**
     * Keeps a use that was over before, under one of {@link #references}, in the caller's transaction: its case is closed from
     * the first.
     *
     * @param endedOn ISO text of the day, the month or the year; empty where nobody knows
     */
    void openEnded(
            String reference, String title, String organisation, String actor, Provenance provenance, String endedOn);

    /**
     * Takes a case of an inventory back in the caller's transaction: it ends, and the register withdraws its entry. A
     * case that somebody has acted on since stays as it is.
     *
     * @param batch number of the run that opened it
     * @return the reason why it stays, French; empty when it was taken back, now or before
     */
    Optional<String> takeBack(String reference, Person person, long batch, String reason);

    /**
     * Opens the case in the caller's transaction.
     *
     * @param title at most 80 characters
     * @param actor account id of the person who takes it over
     * @param provenance the journal's record of its origin
     * @return the new case's reference
     */
    default String open(String title, String organisation, Case.Origin origin, String actor, Provenance provenance) {
        return open(references(1).get(0), title, organisation, origin, actor, provenance);
    }
}
