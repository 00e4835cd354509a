package fr.cadreia.dossier.path;

import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.path.Rectification.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All requests to redo a step. */
@Repository
public class Rectifications {

    private final JdbcClient jdbc;

    Rectifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the new request's id */
    public long add(String caseReference, Step step, String reason, String askedBy, Instant askedAt) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cadre_rectification (case_reference, step, reason, asked_by, asked_at)
                        values (?, ?, ?, ?, ?)""")
                .params(caseReference, step.code(), reason, askedBy, askedAt.atOffset(ZoneOffset.UTC))
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    /** Lists the requests of a case, oldest first. */
    public List<Rectification> of(String caseReference) {
        return jdbc.sql("select * from cadre_rectification where case_reference = ? order by id")
                .param(caseReference)
                .query((row, number) -> read(row))
                .list();
    }

    /** Lists the requests that nobody has decided yet, of all cases, oldest first. */
    public List<Rectification> pending() {
        return jdbc.sql("select * from cadre_rectification where decided_by is null order by id")
                .query((row, number) -> read(row))
                .list();
    }

    /** @return false when somebody decided before, and then nothing is changed */
    public boolean decide(long id, Verdict verdict) {
        int changed = jdbc.sql("""
                        update cadre_rectification set approved = ?, decided_by = ?, decided_at = ?
                        where id = ? and decided_by is null""")
                .params(verdict.approved(), verdict.by(), verdict.at().atOffset(ZoneOffset.UTC), id)
                .update();
        return changed == 1;
    }

    private static Rectification read(ResultSet row) throws SQLException {
        String decidedBy = row.getString("decided_by");
        return new Rectification(
                row.getLong("id"),
                row.getString("case_reference"),
                Step.of(row.getString("step")).orElseThrow(),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                decidedBy == null
                        ? Optional.empty()
                        : Optional.of(new Verdict(
                                row.getBoolean("approved"),
                                decidedBy,
                                row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant())));
    }
}
