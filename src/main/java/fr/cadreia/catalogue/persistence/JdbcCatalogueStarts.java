package fr.cadreia.catalogue.persistence;

import fr.cadreia.catalogue.CatalogueStarts;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.json.StoredJson;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCatalogueStarts implements CatalogueStarts {

    private final JdbcClient jdbc;

    JdbcCatalogueStarts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Start start) {
        jdbc.sql("insert into cadre_catalogue_start (case_reference, entry_id, version, given) values (?, ?, ?, ?)")
                .params(start.caseReference(), start.entry(), start.version(), StoredJson.write(start.given()))
                .update();
    }

    @Override
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

    @Override
    public List<String> from(long entry) {
        return jdbc.sql("select case_reference from cadre_catalogue_start where entry_id = ? order by case_reference")
                .param(entry)
                .query(String.class)
                .list();
    }
}
