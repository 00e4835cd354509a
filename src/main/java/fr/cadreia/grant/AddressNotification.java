package fr.cadreia.grant;

/**
 * A mailbox is to be told that is no account's, or no longer.
 *
 * @param about account that it concerns
 * @param words French, one line
 */
public record AddressNotification(String about, String address, String words) {}
