package fr.cadreia.committee;

/** The event that a session was convened with the cases of its agenda; published in the same transaction. */
public record ConvocationIssued(String number) {}
