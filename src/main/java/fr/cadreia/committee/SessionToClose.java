package fr.cadreia.committee;

/** A session waits for its secretary to end it; published once for each cause. */
public record SessionToClose(String number) {}
