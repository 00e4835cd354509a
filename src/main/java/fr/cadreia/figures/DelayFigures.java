package fr.cadreia.figures;

import fr.cadreia.dossier.Step;
import fr.cadreia.journal.FigureFamily;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lengths of the steps.
 *
 * @param days whole days that each step took, once for each time that it was left in the period
 * @param overdue the number of deadlines that passed
 * @param lapsed the number of opinions that nobody gave in time
 * @param reassessmentsLate the number of re-evaluations that came too late
 */
public record DelayFigures(Map<Step, List<Long>> days, int overdue, int lapsed, int reassessmentsLate) {

    public static final Set<JournalKind> KINDS = JournalKind.having(effect -> effect.figures() == FigureFamily.DELAYS);

    /**
     * The kinds of rows that end a step before the next one is entered: after them the solution is in service, for a
     * year or two.
     */
    private static final Set<JournalKind> ENDING =
            EnumSet.of(JournalKind.GENERALIZED, JournalKind.REASSESSMENT_DATED, JournalKind.CLOSED);

    /**
     * Computes the figures. A step lasts until the next one is entered; the last ones, until the solution is in service
     * or the case ends.
     *
     * @param entries by case, in the order in which they were written
     */
    public static DelayFigures of(Collection<JournalEntry> entries, Period period) {
        Map<Step, List<Long>> days = new EnumMap<>(Step.class);
        Map<JournalKind, Integer> counts = new EnumMap<>(JournalKind.class);
        Map<String, Stay> stays = new HashMap<>();
        for (JournalEntry entry : entries) {
            if (entry.kind() == JournalKind.STEP_ENTERED || ENDING.contains(entry.kind())) {
                Stay left = stays.remove(entry.caseReference());
                if (left != null && period.has(entry.writtenAt())) {
                    days.computeIfAbsent(left.step(), step -> new ArrayList<>()).add(left.days(entry.writtenAt()));
                }
            }
            if (entry.kind() == JournalKind.STEP_ENTERED) {
                Step.of(entry.step())
                        .ifPresent(step -> stays.put(entry.caseReference(), new Stay(step, entry.writtenAt())));
            } else if (period.has(entry.writtenAt())) {
                counts.merge(entry.kind(), 1, Integer::sum);
            }
        }
        return new DelayFigures(
                days,
                counts.getOrDefault(JournalKind.OVERDUE, 0),
                counts.getOrDefault(JournalKind.OPINION_LAPSED, 0),
                counts.getOrDefault(JournalKind.REASSESSMENT_LATE, 0));
    }

    private record Stay(Step step, Instant since) {

        /** Returns whole days by the clock on the wall: one of them has an hour less each spring. */
        long days(Instant until) {
            return ChronoUnit.DAYS.between(AuthorityClock.dateTimeOf(since), AuthorityClock.dateTimeOf(until));
        }
    }

    /** Returns the figures in French. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        days.forEach((step, all) -> figures.add(new Figure(
                "Durée médiane de l’étape " + step.label(),
                Figure.median(all).orElseThrow() + "\u00a0jours (" + all.size() + "\u00a0fois)")));
        figures.add(Figure.count("Échéances dépassées", overdue));
        figures.add(Figure.count("Avis non rendus au terme du délai", lapsed));
        figures.add(Figure.count("Réévaluations en retard", reassessmentsLate));
        return figures;
    }
}
