package fr.cadreia.grant.persistence;

import fr.cadreia.grant.Grant;
import fr.cadreia.grant.Grants;
import fr.cadreia.grant.Title;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGrants implements Grants {

    /** Ids of roles. */
    private static final List<String> COMMITTEE = Arrays.stream(Role.values())
            .filter(Role::attendsCommittee)
            .map(Role::id)
            .toList();

    private final JdbcClient jdbc;

    private final TransactionMemory<Object, List<Grant>> known =
            new TransactionMemory<>(TransactionMemory.Holds.UNTIL_A_WAIT);

    JdbcGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Grant> all() {
        return jdbc.sql("select * from cadre_grant order by starts_on, id")
                .query(JdbcGrants::grant)
                .list();
    }

    @Override
    public List<Grant> of(String account) {
        return known.get(
                account,
                () -> jdbc.sql("select * from cadre_grant where account = ? order by starts_on, id")
                        .param(account)
                        .query(JdbcGrants::grant)
                        .list());
    }

    @Override
    public List<Grant> of(Role role) {
        return known.get(
                role,
                () -> jdbc.sql("select * from cadre_grant where role = ? order by starts_on, id")
                        .param(role.id())
                        .query(JdbcGrants::grant)
                        .list());
    }

    @Override
    public List<Grant> ofCommittee() {
        return known.get(
                COMMITTEE,
                () -> jdbc.sql("select * from cadre_grant where role in (:roles) order by starts_on, id")
                        .param("roles", COMMITTEE)
                        .query(JdbcGrants::grant)
                        .list());
    }

    @Override
    public Optional<Grant> find(long id) {
        return jdbc.sql("select * from cadre_grant where id = ?")
                .param(id)
                .query(JdbcGrants::grant)
                .optional();
    }

    @Override
    public long add(Grant grant) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cadre_grant (account, role, titular, civility, quality, starts_on, ends_on, term, act,
                            asked_by, countersigned_by, granted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        grant.account(),
                        grant.role().id(),
                        grant.titular(),
                        grant.title().civility(),
                        grant.title().quality(),
                        grant.from(),
                        grant.until().orElse(null),
                        grant.term().orElse(null),
                        grant.act(),
                        grant.askedBy(),
                        grant.countersignedBy(),
                        grant.grantedAt().atOffset(ZoneOffset.UTC))
                .update(id, "id");
        known.forgetAll();
        return id.getKeyAs(Long.class);
    }

    @Override
    public void end(long id, LocalDate until) {
        jdbc.sql("update cadre_grant set ends_on = ? where id = ?")
                .params(until, id)
                .update();
        known.forgetAll();
    }

    @Override
    public boolean announceEnd(long id, Instant now) {
        return jdbc.sql("update cadre_grant set end_announced_at = ? where id = ? and end_announced_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    @Override
    public boolean announceYears(long id, int years) {
        return jdbc.sql("update cadre_grant set years_announced = ? where id = ? and years_announced < ?")
                        .params(years, id, years)
                        .update()
                == 1;
    }

    @Override
    public void sign(long id, String guarantor) {
        jdbc.sql("update cadre_grant set countersigned_by = ? where id = ?")
                .params(guarantor, id)
                .update();
        known.forgetAll();
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(
                row.getLong("id"),
                row.getString("account"),
                Role.of(row.getString("role")).orElseThrow(),
                row.getString("titular"),
                new Title(row.getString("civility"), row.getString("quality")),
                row.getObject("starts_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("term", LocalDate.class)),
                row.getString("act"),
                row.getString("asked_by"),
                row.getString("countersigned_by"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant());
    }
}
