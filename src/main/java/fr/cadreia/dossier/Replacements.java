package fr.cadreia.dossier;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The replacement of one case by another, as the committee decided after a re-evaluation. */
@Repository
public class Replacements {

    private final JdbcClient jdbc;

    Replacements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param replaced and {@code replacement}: references of cases */
    public void keep(String replaced, String replacement) {
        jdbc.sql("update cadre_case set replaces = ? where reference = ?")
                .params(replaced, replacement)
                .update();
    }

    /** Returns the case that is to replace this one; the last one when the committee decided so several times. */
    public Optional<Case> replacementOf(String caseReference) {
        return find(
                "select * from cadre_case where replaces = ? order by opened_at desc, reference desc limit 1",
                caseReference);
    }

    /** Returns the case that this one is to replace. */
    public Optional<Case> replacedBy(String caseReference) {
        return find(
                "select * from cadre_case where reference = (select replaces from cadre_case where reference = ?)",
                caseReference);
    }

    private Optional<Case> find(String sql, String caseReference) {
        return jdbc.sql(sql)
                .param(caseReference)
                .query((row, number) -> Cases.read(row))
                .optional();
    }
}
