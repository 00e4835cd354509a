package fr.cadreia.grant.persistence;

import fr.cadreia.grant.PasswordLink;
import fr.cadreia.grant.PasswordLinks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPasswordLinks implements PasswordLinks {

    private final JdbcClient jdbc;

    JdbcPasswordLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
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

    @Override
    public void drop(String account) {
        jdbc.sql("delete from cadre_password_link where account = ? and used_at is null")
                .param(account)
                .update();
    }

    @Override
    public Optional<PasswordLink> find(String tokenSha256) {
        return jdbc.sql("select * from cadre_password_link where token_sha256 = ? and used_at is null")
                .param(tokenSha256)
                .query(JdbcPasswordLinks::link)
                .optional();
    }

    @Override
    public List<PasswordLink> waitingForCode(Instant now) {
        return jdbc.sql("""
                        select * from cadre_password_link
                        where needs_code and code_sha256 = '' and used_at is null and expires_at > ? order by id""")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(JdbcPasswordLinks::link)
                .list();
    }

    @Override
    public Optional<PasswordLink> find(long id) {
        return jdbc.sql("select * from cadre_password_link where id = ? and used_at is null")
                .param(id)
                .query(JdbcPasswordLinks::link)
                .optional();
    }

    @Override
    public boolean giveCode(long id, String codeSha256, String guarantor) {
        return jdbc.sql("update cadre_password_link set code_sha256 = ?, code_by = ? where id = ? and code_sha256 = ''")
                        .params(codeSha256, guarantor, id)
                        .update()
                == 1;
    }

    @Override
    public void countFailure(long id) {
        jdbc.sql("update cadre_password_link set failures = failures + 1 where id = ?")
                .param(id)
                .update();
    }

    @Override
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
