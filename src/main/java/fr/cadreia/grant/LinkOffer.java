package fr.cadreia.grant;

/**
 * A one-time link that was made and is yet to reach its reader.
 *
 * @param account whose link it is
 * @param words French, one line
 * @param path within the application
 * @param sent by mail; else the administrator hands it over
 */
public record LinkOffer(String account, String words, String path, boolean sent) {}
