package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.reassessment.LateReassessments;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.persistence.JdbcJournal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Out of the journal: told late, and no motion adopted since. */
@Repository
class JdbcLateReassessments implements LateReassessments {

    private static final String TOLD = """
            select told.case_reference from cadre_journal told
            join cadre_case dossier on dossier.reference = told.case_reference and dossier.closed_at is null
            where told.kind = 'REASSESSMENT_LATE'
            """;

    private static final String ROWS = """
            select entry.* from cadre_journal entry
            where entry.kind in ('REASSESSMENT_LATE', 'EXTRACT_FILED') and entry.case_reference in (%s)
            order by entry.case_reference, entry.sequence_number
            """;

    private final JdbcClient jdbc;

    JdbcLateReassessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Case> all() {
        Map<String, Instant> late = jdbc
                .sql(ROWS.formatted(TOLD))
                .query((row, number) -> JdbcJournal.read(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(JournalEntry::caseReference))
                .entrySet()
                .stream()
                .flatMap(rows ->
                        LateReassessments.since(rows.getValue())
                                .map(moment -> Map.entry(rows.getKey(), moment))
                                .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return jdbc
                .sql("select * from cadre_case where reference in (%s)".formatted(TOLD))
                .query((row, number) -> JdbcCases.read(row))
                .list()
                .stream()
                .filter(found -> late.containsKey(found.reference()))
                .sorted(Comparator.comparing(found -> late.get(found.reference())))
                .toList();
    }

    @Override
    public boolean isLate(String caseReference) {
        return LateReassessments.since(jdbc.sql(ROWS.formatted(TOLD + " and told.case_reference = ?"))
                        .param(caseReference)
                        .query((row, number) -> JdbcJournal.read(row))
                        .list())
                .isPresent();
    }
}
