package fr.cadreia.committee;

/**
 * The committee has been convened to examine a case in a written consultation, or in a session of which its members knew
 * already; published in the same transaction.
 *
 * @param examination process instance of the examination
 */
public record CaseConvened(String caseReference, String examination) {}
