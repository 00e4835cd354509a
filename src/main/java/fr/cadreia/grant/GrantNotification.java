package fr.cadreia.grant;

import java.util.List;

/**
 * A message that people are to receive.
 *
 * @param accounts who
 * @param words French, one line, nothing confidential
 * @param page path within the application, or empty
 */
public record GrantNotification(List<String> accounts, String words, String page) {}
