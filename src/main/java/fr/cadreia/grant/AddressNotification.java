package fr.cadreia.grant;

/**
 * A message to a mailbox that belongs to no account, or no longer belongs to one.
 *
 * @param about account that it concerns
 * @param words French, one line
 */
public record AddressNotification(String about, String address, String words) {}
