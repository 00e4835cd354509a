package fr.cadreia.intake;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers of rows of each status.
 *
 * @param byStatus the number of rows of each status that any row has
 * @param doubtful rows with a value that somebody has to look at, whatever their status
 */
public record IntakeCounts(Map<IntakeStatus, Integer> byStatus, int doubtful) {

    public IntakeCounts {
        byStatus = Map.copyOf(byStatus);
    }

    public static IntakeCounts of(Collection<RowOutcome> outcomes) {
        Map<IntakeStatus, Integer> counts = new EnumMap<>(IntakeStatus.class);
        outcomes.forEach(outcome -> counts.merge(outcome.status(), 1, Integer::sum));
        return new IntakeCounts(counts, (int)
                outcomes.stream().filter(outcome -> !outcome.doubts().isEmpty()).count());
    }

    public int of(IntakeStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    public int pending() {
        return of(IntakeStatus.PENDING);
    }

    public int accepted() {
        return of(IntakeStatus.ACCEPTED);
    }

    public int known() {
        return of(IntakeStatus.KNOWN);
    }

    public int similar() {
        return of(IntakeStatus.SIMILAR);
    }

    public int refused() {
        return of(IntakeStatus.REFUSED);
    }

    public int takenBack() {
        return of(IntakeStatus.TAKEN_BACK);
    }

    public int kept() {
        return of(IntakeStatus.KEPT);
    }

    public int total() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int done() {
        return total() - pending();
    }
}
