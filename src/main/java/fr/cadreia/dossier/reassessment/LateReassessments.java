package fr.cadreia.dossier.reassessment;

import fr.cadreia.dossier.AdoptedMotions;
import fr.cadreia.dossier.Case;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Re-evaluations that nobody finished in time: they go on the committee's agenda by themselves, and are shown. */
public interface LateReassessments {

    /** The cases, the longest late first. */
    List<Case> all();

    /** Whether a case has been told late since the committee last decided on it; sending it back decides nothing. */
    boolean isLate(String caseReference);

    /** The same of these rows of one case, oldest first. */
    static boolean isLate(List<JournalEntry> rows) {
        return since(rows).isPresent();
    }

    /** When it was first told late since the committee last decided. @param rows of one case, oldest first */
    static Optional<Instant> since(List<JournalEntry> rows) {
        int decided =
                AdoptedMotions.in(rows).map(adopted -> adopted.row().sequence()).reduce(0, Math::max);
        return rows.stream()
                .filter(row -> row.kind() == JournalKind.REASSESSMENT_LATE && row.sequence() > decided)
                .map(JournalEntry::writtenAt)
                .findFirst();
    }
}
