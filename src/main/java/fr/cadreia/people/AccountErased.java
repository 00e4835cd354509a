package fr.cadreia.people;

import java.util.Set;

/**
 * The event that two persons had the identity of an account's person erased, published in the transaction that does it: every
 * part of the application removes what it holds of the person beside acts and evidence.
 *
 * @param account id, which stays in the journal and means nothing
 * @param names what the person was known by: the whole name, the mailbox, the names to sign in
 */
public record AccountErased(String account, Set<String> names) {}
