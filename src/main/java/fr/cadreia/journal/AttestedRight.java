package fr.cadreia.journal;

import fr.cadreia.journal.AccountEvent.AccountChanged;
import java.util.HashMap;
import java.util.Map;

/**
 * A right of an account as it stands, as the journal tells it or as it is on record. All of it is text, so that both
 * are compared as they were written, whatever they contain.
 *
 * @param civility the form of address of the person in papers, or empty
 * @param quality the person's function as papers name it, or empty
 * @param from first day, as {@code 2026-03-01}
 * @param until first day without it; empty when there is none
 * @param term the value of {@code until} before an early end
 */
public record AttestedRight(
        long id,
        String account,
        String role,
        String titular,
        String civility,
        String quality,
        String from,
        String until,
        String term,
        String act,
        String askedBy,
        String countersignedBy,
        String givenAt) {

    /**
     * Returns the rights that the journal tells of, by their id, each as the last row about it says. A right on record
     * that differs was changed outside the application.
     */
    public static Map<Long, AttestedRight> in(Journal journal) {
        Map<Long, AttestedRight> rights = new HashMap<>();
        RecordedEvent.in(journal.of(JournalChains.ACCOUNTS), AccountChanged.class)
                .flatMap(told -> told.event().rights().stream())
                .forEach(right -> rights.put(right.id(), right));
        return rights;
    }

    /** Returns the person and the role, for a French sentence. */
    public String words() {
        return "l’habilitation " + id + " (" + account + ", " + role + ")";
    }
}
