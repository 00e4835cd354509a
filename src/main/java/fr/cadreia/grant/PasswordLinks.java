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

/** The one-time links by which people choose passwords. */
@Repository
public class PasswordLinks {

    private final JdbcClient jdbc;

    PasswordLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A one-time link by which a person chooses the own password. Only the fingerprints of the link and of its code
     * are kept.
     *
     * @param needsCode whether the link needs a code, which a guarantor gives to the person where there is no mail
     *     server
     * @param codeSha256 empty as long as no code was given
     * @param madeBy account that asked for the link
     * @param failures the number of wrong codes until now
     */
    public record PasswordLink(
            long id,
            String account,
            boolean needsCode,
            String codeSha256,
            String madeBy,
            int failures,
            Instant expiresAt) {

        /** The number of wrong codes after which a link is dead. */
        static final int MOST_FAILURES = 5;

        boolean isAlive(Instant now) {
            return now.isBefore(expiresAt) && failures < MOST_FAILURES;
        }
    }

    /** Adds a link, and deletes the earlier unused links of its account. */
    public void add(PasswordLink link, String tokenSha256) {
        drop(link.account());
        jdbc.sql("""
                        insert into cadre_password_link (account, token_sha256, needs_code, code_sha256, made_by, code_by,
                            failures, expires_at) values (?, ?, ?, '', ?, '', 0, ?)""")
                .params(
                        link.account(),
                        tokenSha256,
                        link.needsCode(),
                        link.madeBy(),
                        link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Deletes the unused links of an account. */
    public void drop(String account) {
        jdbc.sql("delete from cadre_password_link where account = ? and used_at is null")
                .param(account)
                .update();
    }

    public Optional<PasswordLink> find(String tokenSha256) {
        return jdbc.sql("select * from cadre_password_link where token_sha256 = ? and used_at is null")
                .param(tokenSha256)
                .query(PasswordLinks::link)
                .optional();
    }

    /** Returns the valid links that wait for a guarantor's code. */
    public List<PasswordLink> waitingForCode(Instant now) {
        return jdbc.sql("""
                        select * from cadre_password_link
                        where needs_code and code_sha256 = '' and used_at is null and expires_at > ? order by id""")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(PasswordLinks::link)
                .list();
    }

    public Optional<PasswordLink> find(long id) {
        return jdbc.sql("select * from cadre_password_link where id = ? and used_at is null")
                .param(id)
                .query(PasswordLinks::link)
                .optional();
    }

    /** @return false when it has a code already */
    public boolean giveCode(long id, String codeSha256, String guarantor) {
        return jdbc.sql("update cadre_password_link set code_sha256 = ?, code_by = ? where id = ? and code_sha256 = ''")
                        .params(codeSha256, guarantor, id)
                        .update()
                == 1;
    }

    public void countFailure(long id) {
        jdbc.sql("update cadre_password_link set failures = failures + 1 where id = ?")
                .param(id)
                .update();
    }

    /** @return false when it was used already */
    public boolean use(long id, Instant now) {
        return jdbc.sql("update cadre_password_link set used_at = ? where id = ? and used_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    private static PasswordLink link(ResultSet row, int number) throws SQLException {
        return new PasswordLink(
                row.getLong("id"),
                row.getString("account"),
                row.getBoolean("needs_code"),
                row.getString("code_sha256"),
                row.getString("made_by"),
                row.getInt("failures"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
