package fr.cadreia.dossier;

import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.Motion;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An end that does not stop a service: the solution was tried and was never allowed to become a service. */
public final class RefusedSolution {

    /** The rows that show that it was a service. */
    private static final Set<JournalKind> IN_SERVICE = EnumSet.of(JournalKind.IMPORTED, JournalKind.GENERALIZED);

    private RefusedSolution() {}

    /**
     * @param journal of the case, oldest first
     * @param ending as it ends, or would
     */
    public static boolean is(CaseEnding ending, List<JournalEntry> journal) {
        return switch (ending) {
            case NOT_ADMISSIBLE -> !wasInService(journal);
            case WITHDRAWN, TAKEN_BACK -> false;
            case STOPPED ->
                !wasInService(journal) && (isLastAdopted(Motion.STOP, journal) || isRefusedByAuthority(journal));
        };
    }

    /** Tells whether the solution was in service, before its case or because it was generalised. */
    private static boolean wasInService(List<JournalEntry> journal) {
        return journal.stream().anyMatch(row -> IN_SERVICE.contains(row.kind()));
    }

    /**
     * Tells whether the authority refused it, whatever was asked for since: the authority had the last word on the
     * opinion.
     */
    private static boolean isRefusedByAuthority(List<JournalEntry> journal) {
        return journal.stream()
                .filter(row -> row.kind() == JournalKind.AUTHORITY_DECIDED)
                .reduce((earlier, later) -> later)
                .map(row -> ((AuthorityDecided) row.event()).decision())
                .filter("refuses"::equals)
                .isPresent();
    }

    private static boolean isLastAdopted(Motion motion, List<JournalEntry> journal) {
        return AdoptedMotions.in(journal)
                .reduce((earlier, later) -> later)
                .filter(last -> last.event().outcome().isAdopted(motion))
                .isPresent();
    }
}
