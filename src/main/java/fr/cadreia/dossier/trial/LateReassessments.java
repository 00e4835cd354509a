package fr.cadreia.dossier.trial;

import fr.cadreia.dossier.AdoptedMotions;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Re-evaluations that nobody finished in time: they go on the committee's agenda by themselves, and are shown. A case is
 * late when the journal told so and the committee has adopted no motion since.
 */
@Component
public class LateReassessments {

    private static final String TOLD = """
            select distinct told.case_reference from cadre_journal told
            join cadre_case dossier on dossier.reference = told.case_reference and dossier.closed_at is null
            where told.kind = 'REASSESSMENT_LATE'
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Cases cases;

    LateReassessments(JdbcClient jdbc, Journal journal, Cases cases) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.cases = cases;
    }

    /** Returns the cases, the longest late first. */
    public List<Case> all() {
        List<String> told = jdbc.sql(TOLD).query(String.class).list();
        if (told.isEmpty()) {
            return List.of();
        }
        Map<String, Instant> late = new HashMap<>();
        journal.of(told, JournalKind.REASSESSMENT_LATE, JournalKind.EXTRACT_FILED).stream()
                .collect(Collectors.groupingBy(JournalEntry::caseReference))
                .forEach((reference, rows) -> since(rows).ifPresent(moment -> late.put(reference, moment)));
        return cases.all(late.keySet()).values().stream()
                .sorted(Comparator.comparing(found -> late.get(found.reference())))
                .toList();
    }

    /**
     * Tells whether a case has been told late since the committee last decided on it; sending it back decides nothing.
     */
    public boolean isLate(Case dossier) {
        return dossier.closedAt().isEmpty()
                && isLate(journal.of(
                        List.of(dossier.reference()), JournalKind.REASSESSMENT_LATE, JournalKind.EXTRACT_FILED));
    }

    /** Tells the same of these rows of one case, oldest first. */
    public static boolean isLate(List<JournalEntry> rows) {
        return since(rows).isPresent();
    }

    /**
     * Returns the moment of the first notice of lateness since the committee last decided.
     *
     * @param rows of one case, oldest first
     */
    private static Optional<Instant> since(List<JournalEntry> rows) {
        int decided =
                AdoptedMotions.in(rows).map(adopted -> adopted.row().sequence()).reduce(0, Math::max);
        return rows.stream()
                .filter(row -> row.kind() == JournalKind.REASSESSMENT_LATE && row.sequence() > decided)
                .map(JournalEntry::writtenAt)
                .findFirst();
    }
}
