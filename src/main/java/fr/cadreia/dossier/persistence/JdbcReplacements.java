package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Replacements;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReplacements implements Replacements {

    private final JdbcClient jdbc;

    JdbcReplacements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(String replaced, String replacement) {
        jdbc.sql("update cadre_case set replaces = ? where reference = ?")
                .params(replaced, replacement)
                .update();
    }

    @Override
    public Optional<Case> replacementOf(String caseReference) {
        return find(
                "select * from cadre_case where replaces = ? order by opened_at desc, reference desc limit 1",
                caseReference);
    }

    @Override
    public Optional<Case> replacedBy(String caseReference) {
        return find(
                "select * from cadre_case where reference = (select replaces from cadre_case where reference = ?)",
                caseReference);
    }

    private Optional<Case> find(String sql, String caseReference) {
        return jdbc.sql(sql)
                .param(caseReference)
                .query((row, number) -> JdbcCases.read(row))
                .optional();
    }
}
