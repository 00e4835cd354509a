package fr.cadreia.grant;

/**
 * A message to a mailbox that belongs to no account, or no longer does.
 *
 * @param about account that it concerns
 * @param words French, one line
 */
public record AddressNotification(String about, String address, String words) {}
