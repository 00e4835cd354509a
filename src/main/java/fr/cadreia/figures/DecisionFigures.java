package fr.cadreia.figures;

import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.FigureFamily;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The motions that the committee adopted, month by month.
 *
 * @param adopted by month, the number of each motion; months without any are included, empty
 */
public record DecisionFigures(SortedMap<YearMonth, Map<Motion, Integer>> adopted) {

    public static final Set<JournalKind> KINDS =
            JournalKind.having(effect -> effect.figures() == FigureFamily.DECISIONS);

    /** @param months the number of months, the last one included */
    public static DecisionFigures of(Collection<JournalEntry> entries, YearMonth last, int months) {
        SortedMap<YearMonth, Map<Motion, Integer>> adopted = new TreeMap<>();
        for (int back = months - 1; back >= 0; back--) {
            adopted.put(last.minusMonths(back), new EnumMap<>(Motion.class));
        }
        for (JournalEntry entry : entries) {
            Map<Motion, Integer> month = adopted.get(YearMonth.from(AuthorityClock.dayOf(entry.writtenAt())));
            if (month != null) {
                entry.as(ResultRecorded.class)
                        .filter(ResultRecorded::adopted)
                        .ifPresent(result -> month.merge(result.motion(), 1, Integer::sum));
            }
        }
        return new DecisionFigures(adopted);
    }

    /** Returns the number of all motions. */
    public int total() {
        return adopted.values().stream()
                .flatMap(month -> month.values().stream())
                .mapToInt(count -> count)
                .sum();
    }
}
