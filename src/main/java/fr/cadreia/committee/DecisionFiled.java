package fr.cadreia.committee;

/**
 * The committee has decided on a case, or what it said is put right, and the extract is filed; published in the same
 * transaction.
 *
 * @param number of the extract among those of the case, from 1
 * @param replaces the number of the extract that this one puts right; 0 for none
 */
public record DecisionFiled(String caseReference, int number, int replaces) {}
