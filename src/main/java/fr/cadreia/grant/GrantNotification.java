package fr.cadreia.grant;

import java.util.List;

/**
 * A message for people.
 *
 * @param accounts the accounts that receive it
 * @param words French, one line, nothing confidential
 * @param page path within the application, or empty
 */
public record GrantNotification(List<String> accounts, String words, String page) {}
