package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.CaseTexts;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseTexts implements CaseTexts {

    private final JdbcClient jdbc;

    JdbcCaseTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(String caseReference, String summary, String product) {
        int changed = jdbc.sql("update cadre_case_text set summary = ?, product = ? where case_reference = ?")
                .params(summary, product, caseReference)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into cadre_case_text (case_reference, summary, product) values (?, ?, ?)")
                    .params(caseReference, summary, product)
                    .update();
        }
    }

    @Override
    public List<CaseText> all() {
        return jdbc.sql("""
                        select c.reference, c.title, c.organisation, c.experiment_begun,
                            coalesce(t.summary, '') as summary, coalesce(t.product, '') as product
                        from cadre_case c left join cadre_case_text t on t.case_reference = c.reference
                        order by c.reference desc""")
                .query((row, index) -> new CaseText(
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("organisation"),
                        row.getBoolean("experiment_begun"),
                        row.getString("summary"),
                        row.getString("product")))
                .list();
    }
}
