package fr.cadreia.grant;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts whose sign-in is closed, whose sessions are over, or whose password is void. */
@Repository
public class AccountClosures {

    private final JdbcClient jdbc;

    AccountClosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The closing of an account's sign-in, with its reason. */
    public record Closure(Instant at, String by, String reason) {}

    public Optional<Closure> of(String account) {
        return jdbc.sql("select * from cadre_account_standing where account = ? and closed_at is not null")
                .param(account)
                .query((row, number) -> new Closure(
                        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                        row.getString("closed_by"),
                        row.getString("reason")))
                .optional();
    }

    /** Returns every account with which nobody signs in: its sign-in is closed, or the directory has not its person. */
    public Set<String> all() {
        return jdbc.sql("select account from cadre_account_standing"
                        + " where closed_at is not null or absent_since is not null")
                .query(String.class)
                .set();
    }

    /** Tells whether the directory, from which the account comes, does not know its person or has locked them. */
    public boolean isAbsent(String account) {
        return jdbc.sql("select count(*) from cadre_account_standing where account = ? and absent_since is not null")
                        .param(account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false where it was known already */
    boolean leave(String account, Instant now) {
        ensure(account);
        return jdbc.sql("update cadre_account_standing set absent_since = ? where account = ? and absent_since is null")
                        .params(now.atOffset(ZoneOffset.UTC), account)
                        .update()
                > 0;
    }

    /** @return false where the account was not absent */
    boolean comeBack(String account) {
        return jdbc.sql("update cadre_account_standing set absent_since = null"
                                + " where account = ? and absent_since is not null")
                        .param(account)
                        .update()
                > 0;
    }

    public void close(String account, Closure closure) {
        ensure(account);
        jdbc.sql("update cadre_account_standing set closed_at = ?, closed_by = ?, reason = ? where account = ?")
                .params(closure.at().atOffset(ZoneOffset.UTC), closure.by(), closure.reason(), account)
                .update();
    }

    public void reopen(String account) {
        jdbc.sql("update cadre_account_standing set closed_at = null, closed_by = '', reason = '' where account = ?")
                .param(account)
                .update();
    }

    /** Ends the sessions of the account that began before this moment. */
    public void endSessions(String account, Instant now) {
        ensure(account);
        jdbc.sql("update cadre_account_standing set sessions_end = ? where account = ?")
                .params(now.atOffset(ZoneOffset.UTC), account)
                .update();
    }

    public Optional<Instant> sessionsEnd(String account) {
        return jdbc.sql(
                        "select sessions_end from cadre_account_standing where account = ? and sessions_end is not null")
                .param(account)
                .query((row, number) ->
                        row.getObject("sessions_end", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Makes the account's password void until its owner has chosen one by a one-time link. */
    public void annulPassword(String account, Instant now) {
        ensure(account);
        jdbc.sql("update cadre_account_standing set password_annulled_at = ? where account = ?")
                .params(now.atOffset(ZoneOffset.UTC), account)
                .update();
    }

    public void passwordChosen(String account) {
        jdbc.sql("update cadre_account_standing set password_annulled_at = null where account = ?")
                .param(account)
                .update();
    }

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
