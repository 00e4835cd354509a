package fr.cadreia.privacy;

import fr.cadreia.privacy.Redaction.Source;
import fr.cadreia.privacy.Redaction.State;
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

/** The requests to withhold content, and the rows that they name. */
@Repository
class Redactions {

    private final JdbcClient jdbc;

    Redactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Redaction asked) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cadre_redaction (case_reference, source, row_key, field, what, reason, asked_by, asked_at, state,
                            answered_by, refusal) values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')""")
                .params(
                        asked.chain(),
                        asked.source().name(),
                        asked.key(),
                        asked.field(),
                        asked.what(),
                        asked.reason(),
                        asked.askedBy(),
                        asked.askedAt().atOffset(ZoneOffset.UTC),
                        State.WAITING.name())
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    Optional<Redaction> find(long id) {
        return jdbc.sql("select * from cadre_redaction where id = ?")
                .param(id)
                .query(Redactions::read)
                .optional();
    }

    /** Lists all requests, those that wait first, then the newest first. */
    List<Redaction> all() {
        return jdbc.sql("select * from cadre_redaction order by case state when 'WAITING' then 0 else 1 end, id desc")
                .query(Redactions::read)
                .list();
    }

    List<Redaction> of(String chain) {
        return jdbc.sql("select * from cadre_redaction where case_reference = ? order by id")
                .param(chain)
                .query(Redactions::read)
                .list();
    }

    /** @return false when it no longer waited */
    boolean answer(long id, State state, String person, Instant now, String refusal) {
        return jdbc.sql("""
                        update cadre_redaction set state = ?, answered_by = ?, answered_at = ?, refusal = ?
                        where id = ? and state = 'WAITING'""")
                        .params(state.name(), person, now.atOffset(ZoneOffset.UTC), refusal, id)
                        .update()
                == 1;
    }

    /** Names a row for a signed request, so that the database lets its content be changed. */
    void permit(Redaction signed, String table, String key) {
        jdbc.sql("insert into cadre_withheld (redaction_id, source_table, row_key) values (?, ?, ?)")
                .params(signed.id(), table, key)
                .update();
    }

    private static Redaction read(ResultSet row, int number) throws SQLException {
        return new Redaction(
                row.getLong("id"),
                row.getString("case_reference"),
                Source.valueOf(row.getString("source")),
                row.getString("row_key"),
                row.getString("field"),
                row.getString("what"),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("answered_by"),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("refusal"));
    }
}
