package fr.cadreia.guard.diagram.requirement;

import java.util.List;

/**
 * An answer that decision tables may read, with all the values that it may have.
 *
 * @param among one of these texts, or null
 * @param anyOf a list of some of these texts, or null
 * @param from the least whole number, or null for texts
 * @param to the greatest whole number, or null for texts
 * @param optional whether it may be missing
 */
public record TableInput(List<String> among, List<String> anyOf, Integer from, Integer to, boolean optional) {}
