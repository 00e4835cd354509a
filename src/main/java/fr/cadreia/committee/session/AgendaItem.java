package fr.cadreia.committee.session;

/**
 * A point of an agenda (point de l'ordre du jour).
 *
 * @param withDebate whether the point is debated; points without debate are put to the vote together, unless a member
 *     asks for a debate
 */
public record AgendaItem(String caseReference, boolean withDebate) {}
