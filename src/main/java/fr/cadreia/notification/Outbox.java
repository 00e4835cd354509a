package fr.cadreia.notification;

import static fr.cadreia.notification.Notifications.shortened;
import static fr.cadreia.notification.Notifications.utc;

import fr.cadreia.notification.Mail.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that wait to be sent, and those that were. */
@Repository
public class Outbox {

    private static final String FREE =
            "state = 'PENDING' and next_attempt <= ? and (leased_until is null or leased_until < ?)";
    private static final int CANDIDATES = 10;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Mail mail) {
        jdbc.sql("""
                        insert into cadre_mail (message_id, recipient, address, subject, plain_text, html_text, written_at,
                            state, attempts, next_attempt, lease_owner, failure)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')""")
                .params(
                        mail.messageId(),
                        mail.recipient(),
                        mail.address(),
                        mail.subject(),
                        mail.text(),
                        mail.html(),
                        utc(mail.writtenAt()),
                        mail.state().name(),
                        mail.attempts(),
                        utc(mail.writtenAt()))
                .update();
    }

    /**
     * Takes a mail that is due, for the owner alone until the lease ends; its attempt counts from then on. The first
     * instance to change the row has it: the others find it changed and take the next one.
     *
     * @return empty when there is none
     */
    public Optional<Mail> claim(String owner, Instant now, Instant leasedUntil) {
        List<Long> candidates;
        do {
            candidates = jdbc.sql("select id from cadre_mail where " + FREE + " order by next_attempt, id limit ?")
                    .params(utc(now), utc(now), CANDIDATES)
                    .query(Long.class)
                    .list();
            for (long id : candidates) {
                int claimed = jdbc.sql(
                                "update cadre_mail set lease_owner = ?, leased_until = ?, attempts = attempts + 1 where id = ? and "
                                        + FREE)
                        .params(owner, utc(leasedUntil), id, utc(now), utc(now))
                        .update();
                if (claimed == 1) {
                    return find(id);
                }
            }
        } while (!candidates.isEmpty());
        return Optional.empty();
    }

    /** Records a mail as sent; no effect when the lease has passed to another owner. */
    public void sent(long id, String owner, Instant now) {
        jdbc.sql("""
                        update cadre_mail set state = 'SENT', sent_at = ?, leased_until = null, failure = ''
                        where id = ? and lease_owner = ? and state = 'PENDING'""").params(utc(now), id, owner).update();
    }

    /** Schedules another attempt; no effect when the lease has passed to another owner. */
    public void retry(long id, String owner, Instant next, String failure) {
        jdbc.sql("""
                        update cadre_mail set next_attempt = ?, leased_until = null, failure = ?
                        where id = ? and lease_owner = ? and state = 'PENDING'""").params(utc(next), shortened(failure), id, owner).update();
    }

    /** Gives the mail back after an attempt that does not count, since the failure has nothing to do with this mail. */
    public void release(long id, String owner, Instant next, String failure) {
        jdbc.sql("""
                        update cadre_mail set next_attempt = ?, leased_until = null, failure = ?, attempts = attempts - 1
                        where id = ? and lease_owner = ? and state = 'PENDING'""").params(utc(next), shortened(failure), id, owner).update();
    }

    /** Gives a mail up; no effect when the lease has passed to another owner. */
    public void giveUp(long id, String owner, String failure) {
        jdbc.sql("""
                        update cadre_mail set state = 'GIVEN_UP', leased_until = null, failure = ?
                        where id = ? and lease_owner = ? and state = 'PENDING'""").params(shortened(failure), id, owner).update();
    }

    /** Tries again a mail that was given up. @return false when it was not given up */
    public boolean resume(long id, Instant now) {
        return jdbc.sql("""
                                update cadre_mail set state = 'PENDING', attempts = 0, next_attempt = ?, failure = ''
                                where id = ? and state = 'GIVEN_UP'""").params(utc(now), id).update() == 1;
    }

    public Optional<Mail> find(long id) {
        return jdbc.sql("select * from cadre_mail where id = ?")
                .param(id)
                .query((row, number) -> mail(row))
                .optional();
    }

    /** Lists the mails, newest first. */
    public List<Mail> page(Optional<State> state, int offset, int size) {
        String wanted = state.isPresent() ? "where state = :state " : "";
        return jdbc.sql("select * from cadre_mail " + wanted + "order by id desc limit :size offset :offset")
                .param("state", state.map(Enum::name).orElse(""))
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> mail(row))
                .list();
    }

    public Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) as mails from cadre_mail group by state")
                .query((row, number) -> counts.put(State.valueOf(row.getString("state")), row.getLong("mails")))
                .list();
        return counts;
    }

    /** Returns the moment at which the oldest mail that is still to be sent was written. */
    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(jdbc.sql("select min(written_at) from cadre_mail where state = 'PENDING'")
                        .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                        .list()
                        .get(0))
                .map(OffsetDateTime::toInstant);
    }

    /** Removes what no longer waits and was written before. */
    public void purge(Instant before) {
        jdbc.sql("delete from cadre_mail where state <> 'PENDING' and written_at < ?")
                .param(utc(before))
                .update();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("plain_text"),
                row.getString("html_text"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("failure"),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
