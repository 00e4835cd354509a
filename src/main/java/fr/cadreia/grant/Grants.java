package fr.cadreia.grant;

import fr.cadreia.journal.AccountJournal;
import fr.cadreia.journal.AttestedRight;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * All rights that were ever given, including past ones. Each is written with the journal's row that attests its new
 * state. A right that differs from its row was written outside the application, and the verification of the journal
 * reports it.
 */
@Repository
public class Grants {

    /** The ids of the roles of the committee's members, chair and secretary. */
    private static final List<String> COMMITTEE = Arrays.stream(Role.values())
            .filter(Role::attendsCommittee)
            .map(Role::id)
            .toList();

    private final JdbcClient jdbc;
    private final AccountJournal records;

    private final TransactionMemory<Object, List<Grant>> known =
            new TransactionMemory<>(TransactionMemory.Holds.UNTIL_A_WAIT);

    Grants(JdbcClient jdbc, AccountJournal records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** Returns all rights, the earliest first. */
    public List<Grant> all() {
        return jdbc.sql("select * from cadre_grant order by starts_on, id")
                .query(Grants::grant)
                .list();
    }

    /** Returns the rights of one account, the earliest first. */
    public List<Grant> of(String account) {
        return known.get(
                account,
                () -> jdbc.sql("select * from cadre_grant where account = ? order by starts_on, id")
                        .param(account)
                        .query(Grants::grant)
                        .list());
    }

    /** Returns the rights of one role, the earliest first. */
    public List<Grant> of(Role role) {
        return known.get(
                role,
                () -> jdbc.sql("select * from cadre_grant where role = ? order by starts_on, id")
                        .param(role.id())
                        .query(Grants::grant)
                        .list());
    }

    /** Returns the rights of the committee's members, chair and secretary, the earliest first. */
    public List<Grant> ofCommittee() {
        return known.get(
                COMMITTEE,
                () -> jdbc.sql("select * from cadre_grant where role in (:roles) order by starts_on, id")
                        .param("roles", COMMITTEE)
                        .query(Grants::grant)
                        .list());
    }

    /** Returns the rights that take two persons, role by role, the earliest first. */
    public List<Grant> ofTwoPersons() {
        return Arrays.stream(Role.values())
                .filter(Role::takesTwoPersons)
                .flatMap(role -> of(role).stream())
                .toList();
    }

    /**
     * Returns the rights to preside that are held from this seat and would last longer than it: they end with the
     * seat.
     */
    List<Grant> presidencies(Grant seat, LocalDate end) {
        return seat.role() != Role.COMMITTEE_ELECTED || seat.isDeputy()
                ? List.of()
                : of(seat.account()).stream()
                        .filter(grant -> grant.role() == Role.COMMITTEE_CHAIR)
                        .filter(grant -> seat.covers(grant.from()) && grant.lastsBeyond(end))
                        .toList();
    }

    public Optional<Grant> find(long id) {
        return jdbc.sql("select * from cadre_grant where id = ?")
                .param(id)
                .query(Grants::grant)
                .optional();
    }

    /**
     * @param actor the person who gave the last signature
     * @return the right as it is on record
     */
    Grant give(Grant grant, String actor) {
        Grant given = stored(add(grant));
        record(actor, AccountChange.Kind.RIGHT_GRANTED, given, given.act());
        return given;
    }

    /**
     * @param until first day without the right
     * @param kind the kind of the end
     * @return the right as it is on record
     */
    Grant end(Grant grant, LocalDate until, String actor, AccountChange.Kind kind, String reason) {
        jdbc.sql("update cadre_grant set ends_on = ? where id = ?")
                .params(until, grant.id())
                .update();
        known.forgetAll();
        Grant ended = stored(grant.id());
        record(actor, kind, ended, reason);
        return ended;
    }

    /** Adds a right of the installation, without a row of its own; see {@link #attestAll}. */
    void found(Grant grant) {
        add(grant);
    }

    private long add(Grant grant) {
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

    /** Notes that the near end of a right was announced. @return false when it was noted before */
    public boolean announceEnd(long id, Instant now) {
        return jdbc.sql("update cadre_grant set end_announced_at = ? where id = ? and end_announced_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** Notes that so many full years of a right were announced. @return false when they were noted before */
    public boolean announceYears(long id, int years) {
        return jdbc.sql("update cadre_grant set years_announced = ? where id = ? and years_announced < ?")
                        .params(years, id, years)
                        .update()
                == 1;
    }

    /** Signs a right of the installation when both persons close it; the row of the closing attests it too. */
    void sign(Grant grant, String second) {
        jdbc.sql("update cadre_grant set countersigned_by = ? where id = ?")
                .params(second, grant.id())
                .update();
        known.forgetAll();
    }

    /** Records the closing of the installation by both persons; the row attests every right that exists. */
    void attestAll(String actor, String note) {
        List<AttestedRight> all = all().stream().map(Grant::attested).toList();
        records.add(actor, AccountChange.Kind.INSTALLATION_CLOSED, "", "", note, all);
    }

    /** Returns the rights as the journal attests them, by their id. */
    Map<Long, AttestedRight> attested() {
        return records.rights();
    }

    private Grant stored(long id) {
        return find(id).orElseThrow();
    }

    private void record(String actor, AccountChange.Kind kind, Grant grant, String note) {
        records.add(actor, kind, grant.account(), grant.role().id(), note, List.of(grant.attested()));
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
