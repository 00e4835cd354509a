package fr.cadreia.committee;

/** A session waits for its secretary, see {@link UnclosedSessions}; published in a transaction of its own, once for each cause. */
public record SessionToClose(String number) {}
