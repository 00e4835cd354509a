package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.reassessment.LateReassessments;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Out of the journal: told late, and no decision filed since. */
@Repository
class JdbcLateReassessments implements LateReassessments {

    private static final String LATE = """
            from (select told.case_reference, min(told.written_at) as since from cadre_journal told
                  where told.kind = 'REASSESSMENT_LATE' and not exists (select 1 from cadre_journal decided
                      where decided.case_reference = told.case_reference and decided.kind = 'EXTRACT_FILED'
                      and decided.sequence_number > told.sequence_number)
                  group by told.case_reference) late
            join cadre_case dossier on dossier.reference = late.case_reference and dossier.closed_at is null
            """;

    private final JdbcClient jdbc;

    JdbcLateReassessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Case> all() {
        return jdbc.sql("select dossier.* " + LATE + " order by late.since")
                .query((row, number) -> JdbcCases.read(row))
                .list();
    }

    @Override
    public boolean isLate(String caseReference) {
        return jdbc.sql("select late.case_reference " + LATE + " where late.case_reference = ?")
                .param(caseReference)
                .query(String.class)
                .optional()
                .isPresent();
    }
}
