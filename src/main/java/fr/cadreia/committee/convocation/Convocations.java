package fr.cadreia.committee.convocation;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The filed convocations. Append-only. */
@Repository
public class Convocations {

    private final JdbcClient jdbc;

    Convocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Convocation convocation) {
        jdbc.sql("""
                        insert into cadre_convocation (session_number, convocation_number, filed_at, content, sha256)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        convocation.sessionNumber(),
                        convocation.number(),
                        convocation.filedAt().atOffset(ZoneOffset.UTC),
                        convocation.content(),
                        convocation.sha256())
                .update();
    }

    /** Oldest first. */
    public List<Convocation> of(String sessionNumber) {
        return jdbc.sql("select * from cadre_convocation where session_number = ? order by convocation_number")
                .param(sessionNumber)
                .query((row, index) -> new Convocation(
                        sessionNumber,
                        row.getInt("convocation_number"),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        row.getString("content"),
                        row.getString("sha256")))
                .list();
    }
}
