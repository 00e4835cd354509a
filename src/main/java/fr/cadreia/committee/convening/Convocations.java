package fr.cadreia.committee.convening;

import fr.cadreia.committee.paper.SessionPaper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The filed convocations. Append-only. */
@Repository
public class Convocations {

    /**
     * A filed paper that convenes the members to a session (convocation), or that completes the convocation when a
     * case joins the session later.
     *
     * @param number 1 for the convocation itself, from 2 on for the papers that complete or replace it
     * @param content a whole HTML page in French
     * @param sha256 of the content in UTF-8, lower case hexadecimal; the journal carries it too
     */
    public record Convocation(String sessionNumber, int number, Instant filedAt, String content, String sha256) {

        /** Returns the file name of the convocation as PDF. */
        public String nameOfPdf() {
            return SessionPaper.CONVOCATION.fileName(sessionNumber, number);
        }
    }

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

    /** Returns the convocations of a session, oldest first. */
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
