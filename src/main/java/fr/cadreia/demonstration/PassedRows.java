package fr.cadreia.demonstration;

import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the journal's rows about things that the application did by itself. */
@Repository
@Profile("demo")
public class PassedRows {

    /** @param reference the chain of the journal, a case's or another */
    public record Row(String reference, JournalKind kind) {}

    private final JdbcClient jdbc;

    PassedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lists the rows since a moment, each chain and kind once, the earliest first. */
    public List<Row> since(Instant moment, int most) {
        return jdbc.sql("""
                        select case_reference, kind from cadre_journal where written_at >= ? and actor = ?
                        group by case_reference, kind order by min(written_at), case_reference, kind limit ?""")
                .params(moment.atOffset(ZoneOffset.UTC), Journal.APPLICATION, most)
                .query((row, number) ->
                        new Row(row.getString("case_reference"), JournalKind.valueOf(row.getString("kind"))))
                .list();
    }
}
