package fr.cadreia.people;

/**
 * The event that something was decided about an account, or that its profile changed: remembered data of it no longer
 * hold.
 *
 * @param account id
 */
public record StandingChanged(String account) {}
