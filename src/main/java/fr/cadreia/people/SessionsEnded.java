package fr.cadreia.people;

/**
 * Every session of an account is over from this transaction on: the account was closed, lost a right, or has a new
 * password or mailbox.
 *
 * @param account id
 */
public record SessionsEnded(String account) {}
