package fr.cadreia.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes that were made on the server to name a guarantor. */
@Repository
public class Recoveries {

    /** The number of wrong attempts after which a code is dead. */
    public static final int MOST_FAILURES = 5;

    private final JdbcClient jdbc;

    Recoveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A code by which a guarantor is named again, and its use.
     *
     * @param act the act that names the guarantor
     * @param account the account that it named; empty before the code was entered
     */
    public record Recovery(long id, String act, String codeSha256, String account, Optional<Instant> enteredAt) {}

    /** Returns the latest code, as long as it is valid. */
    public Optional<Recovery> open(Instant now) {
        return jdbc.sql("select * from cadre_guarantor_recovery order by id desc limit 1")
                .query((row, number) -> {
                    boolean holds = row.getObject("entered_at") == null
                            && row.getInt("failures") < MOST_FAILURES
                            && now.isBefore(row.getObject("expires_at", OffsetDateTime.class)
                                    .toInstant());
                    return holds ? Optional.of(recovery(row, number)) : Optional.<Recovery>empty();
                })
                .optional()
                .flatMap(found -> found);
    }

    public void countFailure(long id) {
        jdbc.sql("update cadre_guarantor_recovery set failures = failures + 1 where id = ?")
                .param(id)
                .update();
    }

    /** @return false when it was used already */
    public boolean use(long id, String account, String enteredBy, Instant now) {
        return jdbc.sql("""
                        update cadre_guarantor_recovery set account = ?, entered_by = ?, entered_at = ?
                        where id = ? and entered_at is null""")
                        .params(account, enteredBy, now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** Returns the codes that were used since a moment, the newest first. */
    public List<Recovery> usedSince(Instant moment) {
        return jdbc.sql("select * from cadre_guarantor_recovery where entered_at >= ? order by entered_at desc")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(Recoveries::recovery)
                .list();
    }

    private static Recovery recovery(ResultSet row, int number) throws SQLException {
        return new Recovery(
                row.getLong("id"),
                row.getString("act"),
                row.getString("code_sha256"),
                row.getString("account"),
                Optional.ofNullable(row.getObject("entered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
