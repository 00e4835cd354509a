package fr.cadreia.committee.persistence;

import fr.cadreia.committee.FiledPdf;
import fr.cadreia.committee.FiledPdfs;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFiledPdfs implements FiledPdfs {

    private final JdbcClient jdbc;

    JdbcFiledPdfs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(FiledPdf filed, Page page) {
        jdbc.sql("insert into cadre_filed_pdf (name, chain, filed_at, sha256, content, page, mark)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        filed.name(),
                        filed.chain(),
                        filed.filedAt().atOffset(ZoneOffset.UTC),
                        filed.sha256(),
                        filed.content(),
                        page.html(),
                        page.mark())
                .update();
    }

    @Override
    public Optional<Page> page(String name) {
        return jdbc.sql("select page, mark from cadre_filed_pdf where name = ? and page is not null")
                .param(name)
                .query((row, index) -> new Page(row.getString("page"), row.getString("mark")))
                .optional();
    }

    @Override
    public Optional<FiledPdf> find(String name) {
        return jdbc.sql("select * from cadre_filed_pdf where name = ?")
                .param(name)
                .query((row, index) -> new FiledPdf(
                        row.getString("name"),
                        row.getString("chain"),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        row.getString("sha256"),
                        row.getBytes("content")))
                .optional();
    }

    @Override
    public List<String> names(String chain) {
        return jdbc.sql("select name from cadre_filed_pdf where chain = ? order by filed_at, name")
                .param(chain)
                .query(String.class)
                .list();
    }

    @Override
    public boolean has(String name) {
        return jdbc.sql("select count(*) from cadre_filed_pdf where name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
