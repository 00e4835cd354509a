package fr.cadreia.guard.diagram.requirement;

import java.util.List;
import java.util.Map;

/**
 * The parts of one decision table that the application reads.
 *
 * @param hitPolicy as DMN writes it
 * @param always whether some rule must answer every question
 * @param outputs the type of each column that the application reads, by name
 * @param among the only values of a column
 * @param atMost the greatest whole number, from 1, of a column
 */
public record TableRequirement(
        String key,
        String hitPolicy,
        boolean always,
        Map<String, String> outputs,
        Map<String, List<String>> among,
        Map<String, Integer> atMost) {

    public TableRequirement {
        among = among == null ? Map.of() : among;
        atMost = atMost == null ? Map.of() : atMost;
    }
}
