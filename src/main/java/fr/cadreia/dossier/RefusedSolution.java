package fr.cadreia.dossier;

import fr.cadreia.dossier.event.ExaminationEvent.ExtractFiled;
import fr.cadreia.dossier.event.JournalKind;
import java.util.List;

/** An end that is no stop of a service: the solution was tried, and never let become one. */
public final class RefusedSolution {

    private static final String STOP = "stop";

    /** Of no weight here: the committee asks for more before it decides. */
    private static final String SENT_BACK = "sentBack";

    private RefusedSolution() {}

    /**
     * @param journal of the case, oldest first
     * @param ending as it ends, or would
     */
    public static boolean is(Ending ending, List<JournalEntry> journal) {
        return switch (ending) {
            case NOT_ADMISSIBLE -> true;
            case WITHDRAWN -> false;
            case STOPPED ->
                journal.stream().noneMatch(row -> row.kind() == JournalKind.GENERALIZED)
                        && lastOutcome(journal).equals(STOP);
        };
    }

    /** The code of the last motion that was adopted; empty before. */
    private static String lastOutcome(List<JournalEntry> journal) {
        return journal.stream()
                .flatMap(row -> row.as(ExtractFiled.class).stream())
                .map(ExtractFiled::outcome)
                .filter(outcome -> !outcome.equals(SENT_BACK))
                .reduce("", (earlier, later) -> later);
    }
}
