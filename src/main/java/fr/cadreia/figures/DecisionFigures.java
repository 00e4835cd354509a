package fr.cadreia.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the committee adopted, month by month.
 *
 * @param adopted by month, how many of each motion's code; months without any are there, empty
 */
public record DecisionFigures(SortedMap<YearMonth, Map<String, Integer>> adopted) {

    public static final Set<JournalKind> KINDS = EnumSet.of(JournalKind.RESULT_RECORDED);

    /** @param months how many, the last one included */
    public static DecisionFigures of(Collection<JournalEntry> entries, YearMonth last, int months) {
        SortedMap<YearMonth, Map<String, Integer>> adopted = new TreeMap<>();
        for (int back = months - 1; back >= 0; back--) {
            adopted.put(last.minusMonths(back), new HashMap<>());
        }
        for (JournalEntry entry : entries) {
            JsonNode result = result(entry);
            Map<String, Integer> month =
                    adopted.get(YearMonth.from(entry.writtenAt().atZone(ZoneId.systemDefault())));
            if (month != null && result.path("adopted").asBoolean()) {
                month.merge(result.path("motion").asText(), 1, Integer::sum);
            }
        }
        return new DecisionFigures(adopted);
    }

    /** How many motions in all. */
    public int total() {
        return adopted.values().stream()
                .flatMap(month -> month.values().stream())
                .mapToInt(count -> count)
                .sum();
    }

    private static JsonNode result(JournalEntry entry) {
        return entry.kind() == JournalKind.RESULT_RECORDED ? entry.facts() : MissingNode.getInstance();
    }
}
