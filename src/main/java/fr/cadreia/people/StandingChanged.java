package fr.cadreia.people;

/**
 * Something was decided about an account, or its profile changed: what is remembered of it no longer holds.
 *
 * @param account id
 */
public record StandingChanged(String account) {}
