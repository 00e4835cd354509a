package fr.cadreia.grant;

import fr.cadreia.grant.GrantRequest.Kind;
import fr.cadreia.grant.GrantRequest.State;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInProvider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The requests that were ever made. */
@Repository
public class GrantRequests {

    private final JdbcClient jdbc;

    GrantRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its id */
    public long add(GrantRequest request) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cadre_grant_request (kind, account, role, titular, civility, quality, starts_on, ends_on,
                            grant_id, organisation, first_name, last_name, mailbox, provider, subject, sign_in_name, act, asked_by, asked_at, state,
                            answered_by, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')""")
                .params(
                        request.kind().name(),
                        request.account(),
                        request.role().map(Role::id).orElse(""),
                        request.titular(),
                        request.title().civility(),
                        request.title().quality(),
                        request.from().orElse(null),
                        request.until().orElse(null),
                        request.grant(),
                        request.organisation(),
                        request.profile().firstName(),
                        request.profile().lastName(),
                        request.profile().mailbox(),
                        request.identity().provider().name(),
                        request.identity().subject(),
                        request.identity().signInName(),
                        request.act(),
                        request.askedBy(),
                        request.askedAt().atOffset(ZoneOffset.UTC),
                        request.state().name())
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    public Optional<GrantRequest> find(long id) {
        return jdbc.sql("select * from cadre_grant_request where id = ?")
                .param(id)
                .query(GrantRequests::request)
                .optional();
    }

    /** Lists the waiting requests, the oldest first. */
    public List<GrantRequest> waiting() {
        return jdbc.sql("select * from cadre_grant_request where state = ? order by asked_at, id")
                .param(State.WAITING.name())
                .query(GrantRequests::request)
                .list();
    }

    /** Lists the requests that were answered, withdrawn or lapsed since a moment, the newest first. */
    public List<GrantRequest> answeredSince(Instant moment) {
        return jdbc.sql("select * from cadre_grant_request where answered_at >= ? order by answered_at desc, id desc")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(GrantRequests::request)
                .list();
    }

    /**
     * Answers a request, and forgets the name and the mailbox for which it asked: where it was signed, the profile has
     * them.
     *
     * @return false when the request no longer waited, because somebody else was faster
     */
    public boolean answer(long id, State state, String person, Instant now, String reason) {
        return jdbc.sql("""
                        update cadre_grant_request set state = ?, answered_by = ?, answered_at = ?, reason = ?,
                            first_name = '', last_name = '', mailbox = '', sign_in_name = ''
                        where id = ? and state = ?""")
                        .params(state.name(), person, now.atOffset(ZoneOffset.UTC), reason, id, State.WAITING.name())
                        .update()
                == 1;
    }

    private static GrantRequest request(ResultSet row, int number) throws SQLException {
        return new GrantRequest(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("account"),
                Role.of(row.getString("role")),
                row.getString("titular"),
                new Title(row.getString("civility"), row.getString("quality")),
                Optional.ofNullable(row.getObject("starts_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
                row.getLong("grant_id"),
                row.getString("organisation"),
                new Profile(row.getString("first_name"), row.getString("last_name"), row.getString("mailbox")),
                new GrantRequest.Identity(
                        SignInProvider.valueOf(row.getString("provider")),
                        row.getString("subject"),
                        row.getString("sign_in_name")),
                row.getString("act"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("answered_by"),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("reason"));
    }
}
