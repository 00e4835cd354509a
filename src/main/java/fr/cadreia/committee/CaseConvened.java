package fr.cadreia.committee;

/**
 * The event that the committee was convened to examine a case in a written consultation, or in a session to which its
 * members were already convened; published in the same transaction.
 *
 * @param examination process instance of the examination
 */
public record CaseConvened(String caseReference, String examination) {}
