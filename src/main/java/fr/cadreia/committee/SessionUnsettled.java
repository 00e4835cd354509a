package fr.cadreia.committee;

/** A session waits for its secretary to open it, to end it or to convene it anew; published once for each cause and day. */
public record SessionUnsettled(String number) {}
