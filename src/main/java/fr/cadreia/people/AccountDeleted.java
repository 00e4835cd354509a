package fr.cadreia.people;

/**
 * The event that an account is gone, published in the transaction that deletes it: the person's own data are deleted
 * with it.
 *
 * @param account id
 */
public record AccountDeleted(String account) {}
