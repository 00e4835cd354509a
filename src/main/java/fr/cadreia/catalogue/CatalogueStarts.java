package fr.cadreia.catalogue;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.json.StoredJson;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that started from an entry. */
@Repository
public class CatalogueStarts {

    private final JdbcClient jdbc;

    CatalogueStarts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param given answers of the form {@code proposal} to start from */
    public record Start(String caseReference, long entry, int version, Answers given) {}

    public void add(Start start) {
        jdbc.sql("insert into cadre_catalogue_start (case_reference, entry_id, version, given) values (?, ?, ?, ?)")
                .params(start.caseReference(), start.entry(), start.version(), StoredJson.write(start.given()))
                .update();
    }

    public Optional<Start> of(String caseReference) {
        return jdbc.sql("select * from cadre_catalogue_start where case_reference = ?")
                .param(caseReference)
                .query((row, index) -> new Start(
                        row.getString("case_reference"),
                        row.getLong("entry_id"),
                        row.getInt("version"),
                        StoredJson.read(row.getString("given"), Answers.class)))
                .optional();
    }

    /** Lists the references, oldest first. */
    public List<String> from(long entry) {
        return jdbc.sql("select case_reference from cadre_catalogue_start where entry_id = ? order by case_reference")
                .param(entry)
                .query(String.class)
                .list();
    }
}
