package fr.cadreia.journal;

import fr.cadreia.journal.AccountEvent.AccountChanged;
import java.util.HashMap;
import java.util.Map;

/**
 * A right of an account as it stands, told by the journal or on record: all of it in words, so that both are compared as
 * they were written, whatever they hold.
 *
 * @param civility by which papers name the person, or empty
 * @param quality the person's function as papers name it, or empty
 * @param from first day, as {@code 2026-03-01}
 * @param until first day without it; empty when there is none
 * @param term what {@code until} was before an early end
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
     * Those that the journal tells of, by their id, each as the last row that speaks of it says. One that stands otherwise was
     * written past the application.
     */
    public static Map<Long, AttestedRight> in(Journal journal) {
        Map<Long, AttestedRight> rights = new HashMap<>();
        RecordedEvent.in(journal.of(JournalChains.ACCOUNTS), AccountChanged.class)
                .flatMap(told -> told.event().rights().stream())
                .forEach(right -> rights.put(right.id(), right));
        return rights;
    }

    /** For a French sentence: whose right, to what. */
    public String words() {
        return "l’habilitation " + id + " (" + account + ", " + role + ")";
    }
}
