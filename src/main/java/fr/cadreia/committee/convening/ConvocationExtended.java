package fr.cadreia.committee.convening;

/** A case has joined a session that was convened before; published in the same transaction. */
public record ConvocationExtended(String session, String caseReference) {}
