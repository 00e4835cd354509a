package fr.cadreia.committee.paper;

import fr.cadreia.kernel.database.TransactionMemory;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The filed papers. Append-only; the content can be withheld ({@code cadre_withheld}). */
@Repository
public class FiledPapers {

    private final JdbcClient jdbc;

    FiledPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Paper paper) {
        jdbc.sql("insert into cadre_filed_paper (name, chain, filed_at, page, mark) values (?, ?, ?, ?, ?)")
                .params(
                        paper.name(),
                        paper.chain(),
                        paper.filedAt().atOffset(ZoneOffset.UTC),
                        paper.html(),
                        paper.mark())
                .update();
    }

    public Optional<Paper> find(String name) {
        return jdbc.sql("select * from cadre_filed_paper where name = ?")
                .param(name)
                .query((row, index) -> new Paper(
                        row.getString("name"),
                        row.getString("chain"),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        row.getString("page"),
                        row.getString("mark")))
                .optional();
    }

    public boolean has(String name) {
        return jdbc.sql("select count(*) from cadre_filed_paper where name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Returns the names of the papers filed with a chain of the journal, the oldest first. */
    public List<String> names(String chain) {
        return jdbc.sql("select name from cadre_filed_paper where chain = ? order by filed_at, name")
                .param(chain)
                .query(String.class)
                .list();
    }

    /** Returns the names of the papers of a chain whose content was removed for good. */
    public Set<String> withheld(String chain) {
        return new HashSet<>(jdbc.sql("""
                        select name from cadre_filed_paper paper where chain = ? and exists
                        (select 1 from cadre_withheld where source_table = 'cadre_filed_paper' and row_key = paper.name)""").param(chain).query(String.class).list());
    }

    /** Takes a paper until the end of the transaction, so that nobody withholds it meanwhile. */
    public void lock(String name) {
        jdbc.sql("select name from cadre_filed_paper where name = ? for update")
                .param(name)
                .query(String.class)
                .single();
        TransactionMemory.waited();
    }

    /** Returns the names of the papers without a PDF, the oldest first. */
    public List<String> withoutPdf(int most) {
        return jdbc.sql("""
                        select name from cadre_filed_paper paper
                        where not exists (select 1 from cadre_filed_pdf pdf where pdf.name = paper.name)
                        order by filed_at, name limit ?""").param(most).query(String.class).list();
    }
}
