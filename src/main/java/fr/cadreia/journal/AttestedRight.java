package fr.cadreia.journal;

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

    /** Returns the person and the role, for a French sentence. */
    public String words() {
        return "l’habilitation " + id + " (" + account + ", " + role + ")";
    }
}
