package fr.cadreia.committee.session;

/** The event that a session was closed; published in the same transaction. */
public record SessionEnded(String number) {}
