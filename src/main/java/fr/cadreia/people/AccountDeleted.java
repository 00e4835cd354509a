package fr.cadreia.people;

/**
 * An account is gone, published in the transaction that deletes it: what was this person's own goes with it.
 *
 * @param account id
 */
public record AccountDeleted(String account) {}
