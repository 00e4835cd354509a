package fr.cadreia.committee;

/**
 * The committee has been convened to examine a case, by its own task or with a session; published in the same
 * transaction.
 *
 * @param examination process instance of the examination
 */
public record CaseConvened(String caseReference, String examination) {}
