package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.StepDocument;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseHistory implements CaseHistory {

    private final JdbcClient jdbc;

    JdbcCaseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Case> cases() {
        return jdbc.sql("select * from cadre_case order by reference")
                .query((row, number) -> JdbcCases.read(row))
                .list();
    }

    @Override
    public List<JournalEntry> entries(Set<JournalKind> kinds) {
        return jdbc.sql("""
                        select * from cadre_journal where kind in (:kinds)
                        order by case_reference, sequence_number""")
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query((row, number) -> JdbcJournal.read(row))
                .list();
    }

    @Override
    public Map<JournalKind, Long> counts() {
        Map<JournalKind, Long> counts = new EnumMap<>(JournalKind.class);
        jdbc.sql("select kind, count(*) as rows_written from cadre_journal group by kind")
                .query(row -> {
                    counts.put(JournalKind.valueOf(row.getString("kind")), row.getLong("rows_written"));
                });
        return counts;
    }

    @Override
    public List<StepDocument> documents(Set<String> forms) {
        return jdbc.sql("select * from cadre_step_document where form in (:forms) order by id")
                .param("forms", forms)
                .query((row, number) -> JdbcStepDocuments.read(row))
                .list();
    }
}
