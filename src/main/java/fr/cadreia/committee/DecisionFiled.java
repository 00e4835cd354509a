package fr.cadreia.committee;

/**
 * The event that an extract was filed, because the committee decided on a case or because an earlier extract is
 * corrected; published in the same transaction.
 *
 * @param number the extract's number among those of the case, from 1
 * @param replaces the number of the extract that this one corrects; 0 for none
 */
public record DecisionFiled(String caseReference, int number, int replaces) {}
