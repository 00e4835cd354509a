package fr.cadreia.dossier;

import fr.cadreia.dossier.event.JournalKind;
import fr.cadreia.dossier.event.Motion;
import java.util.List;

/** An end that is no stop of a service: the solution was tried, and never let become one. */
public final class RefusedSolution {

    private RefusedSolution() {}

    /**
     * @param journal of the case, oldest first
     * @param ending as it ends, or would
     */
    public static boolean is(CaseEnding ending, List<JournalEntry> journal) {
        return switch (ending) {
            case NOT_ADMISSIBLE -> true;
            case WITHDRAWN -> false;
            case STOPPED ->
                journal.stream().noneMatch(row -> row.kind() == JournalKind.GENERALIZED)
                        && isLastAdopted(Motion.STOP, journal);
        };
    }

    private static boolean isLastAdopted(Motion motion, List<JournalEntry> journal) {
        return AdoptedMotions.in(journal)
                .reduce((earlier, later) -> later)
                .filter(last -> last.event().outcome().isAdopted(motion))
                .isPresent();
    }
}
