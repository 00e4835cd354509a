package fr.cadreia.committee.convening;

/** The event that a case has joined a session that was already convened; published in the same transaction. */
public record ConvocationExtended(String session, String caseReference) {}
