package fr.cadreia.committee.session;

/** A session is over; published in the same transaction. */
public record SessionEnded(String number) {}
