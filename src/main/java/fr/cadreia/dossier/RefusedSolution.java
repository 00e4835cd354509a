package fr.cadreia.dossier;

import fr.cadreia.dossier.event.ExaminationEvent.ExtractFiled;
import fr.cadreia.dossier.event.JournalKind;
import fr.cadreia.dossier.event.Motion;
import java.util.List;
import java.util.Optional;

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
                        && lastAdopted(journal).equals(Optional.of(Motion.STOP));
        };
    }

    /** A case that was sent back is of no weight here: the committee asks for more before it decides. */
    private static Optional<Motion> lastAdopted(List<JournalEntry> journal) {
        return journal.stream()
                .flatMap(row -> row.as(ExtractFiled.class).stream())
                .flatMap(filed -> filed.outcome().adopted().stream())
                .reduce((earlier, later) -> later);
    }
}
