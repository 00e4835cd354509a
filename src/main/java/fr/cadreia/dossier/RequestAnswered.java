package fr.cadreia.dossier;

/**
 * What somebody asked for has been answered; published in the transaction of the answer.
 *
 * @param person who asked
 * @param answer French, one line, without its reasons
 */
public record RequestAnswered(String caseReference, String person, String answer) {}
