package fr.cadreia.committee;

/** A session has been convened with the cases of its agenda; published in the same transaction. */
public record ConvocationIssued(String number) {}
