package fr.cadreia.grant.persistence;

import fr.cadreia.grant.AccountClosures;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountClosures implements AccountClosures {

    private final JdbcClient jdbc;

    JdbcAccountClosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Closure> of(String account) {
        return jdbc.sql("select * from cadre_account_standing where account = ? and closed_at is not null")
                .param(account)
                .query((row, number) -> new Closure(
                        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                        row.getString("closed_by"),
                        row.getString("reason")))
                .optional();
    }

    @Override
    public Set<String> all() {
        return jdbc.sql("select account from cadre_account_standing where closed_at is not null")
                .query(String.class)
                .set();
    }

    @Override
    public void close(String account, Closure closure) {
        ensure(account);
        jdbc.sql("update cadre_account_standing set closed_at = ?, closed_by = ?, reason = ? where account = ?")
                .params(closure.at().atOffset(ZoneOffset.UTC), closure.by(), closure.reason(), account)
                .update();
    }

    @Override
    public void reopen(String account) {
        jdbc.sql("update cadre_account_standing set closed_at = null, closed_by = '', reason = '' where account = ?")
                .param(account)
                .update();
    }

    @Override
    public void endSessions(String account, Instant now) {
        ensure(account);
        jdbc.sql("update cadre_account_standing set sessions_end = ? where account = ?")
                .params(now.atOffset(ZoneOffset.UTC), account)
                .update();
    }

    @Override
    public Optional<Instant> sessionsEnd(String account) {
        return jdbc.sql(
                        "select sessions_end from cadre_account_standing where account = ? and sessions_end is not null")
                .param(account)
                .query((row, number) ->
                        row.getObject("sessions_end", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    public void annulPassword(String account, Instant now) {
        ensure(account);
        jdbc.sql("update cadre_account_standing set password_annulled_at = ? where account = ?")
                .params(now.atOffset(ZoneOffset.UTC), account)
                .update();
    }

    @Override
    public void passwordChosen(String account) {
        jdbc.sql("update cadre_account_standing set password_annulled_at = null where account = ?")
                .param(account)
                .update();
    }

    @Override
    public boolean isPasswordAnnulled(String account) {
        return jdbc.sql("select count(*) from cadre_account_standing"
                                + " where account = ? and password_annulled_at is not null")
                        .param(account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void ensure(String account) {
        jdbc.sql("""
                        insert into cadre_account_standing (account, closed_by, reason)
                        select ?, '', '' where not exists (select 1 from cadre_account_standing where account = ?)""").params(account, account).update();
    }
}
