package fr.cadreia.committee;

/**
 * The committee has decided on a case, and the extract is filed; published in the same transaction.
 *
 * @param number of the extract among those of the case, from 1
 */
public record DecisionFiled(String caseReference, int number) {}
