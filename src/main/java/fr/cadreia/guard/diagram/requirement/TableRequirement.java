package fr.cadreia.guard.diagram.requirement;

import java.util.List;
import java.util.Map;

/**
 * What the application reads of one decision table.
 *
 * @param hitPolicy as DMN writes it
 * @param always some rule answers, whatever is asked
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
