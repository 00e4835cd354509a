package fr.cadreia.dossier;

/**
 * The event that a request has been answered; published in the transaction of the answer.
 *
 * @param person the person who asked
 * @param answer French, one line, without its reasons
 */
public record RequestAnswered(String caseReference, String person, String answer) {}
