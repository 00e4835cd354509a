package fr.cadreia.notification;

import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.kernel.text.ShortText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notifications and their copies. */
@Repository
public class Notifications {

    private static final int LONGEST_FAILURE = 500;

    private final JdbcClient jdbc;

    Notifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a notification in the current transaction. */
    public void add(PendingNotification notification) {
        jdbc.sql("""
                        insert into cadre_notification
                            (kind, case_reference, about, recipient, words, page, occurred_at, attempts, next_attempt, failure)
                        values (?, ?, ?, ?, ?, ?, ?, 0, ?, '')""")
                .params(
                        notification.kind().name(),
                        notification.caseReference(),
                        notification.about(),
                        notification.recipient(),
                        notification.words(),
                        notification.page(),
                        utc(notification.occurredAt()),
                        utc(notification.occurredAt()))
                .update();
    }

    /** Returns the notifications that wait to be spread, the oldest first. */
    public List<PendingNotification> waiting(Instant now, int most) {
        return jdbc.sql("""
                        select id, kind, case_reference, about, recipient, words, page, occurred_at from cadre_notification
                        where spread_at is null and next_attempt <= ? order by id limit ?""")
                .params(utc(now), most)
                .query((row, number) -> notification(row))
                .list();
    }

    /** @return false when another node has spread it meanwhile */
    public boolean spread(long id, Instant now) {
        return jdbc.sql("update cadre_notification set spread_at = ? where id = ? and spread_at is null")
                        .params(utc(now), id)
                        .update()
                == 1;
    }

    /** Postpones a notification whose spreading failed: it is tried again at that moment. */
    public void postpone(long id, Instant until, String failure) {
        jdbc.sql("""
                        update cadre_notification set attempts = attempts + 1, next_attempt = ?, failure = ?
                        where id = ? and spread_at is null""").params(utc(until), shortened(failure), id).update();
    }

    /** Returns how often spreading a notification has failed until now. */
    public int attempts(long id) {
        return jdbc.sql("select attempts from cadre_notification where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Returns the number of notifications that still wait although spreading them has been tried. */
    public long stuck() {
        return jdbc.sql("select count(*) from cadre_notification where spread_at is null and attempts > 0")
                .query(Long.class)
                .single();
    }

    /** @param at the time at which the person wants it */
    public void copy(
            PendingNotification notification, String recipient, NotificationKind kind, boolean atOnce, Instant at) {
        jdbc.sql("""
                        insert into cadre_notification_copy (notification_id, recipient, kind, at_once, due_at)
                        values (?, ?, ?, ?, ?)""")
                .params(notification.id(), recipient, kind.name(), atOnce, utc(at))
                .update();
    }

    /** Returns the recipients whose copies are due. */
    public List<String> recipientsDue(Instant now) {
        return jdbc.sql("""
                        select distinct recipient from cadre_notification_copy
                        where settled_at is null and due_at <= ? order by recipient""").param(utc(now)).query(String.class).list();
    }

    /**
     * Returns the copies due to this person, the oldest first. Until the end of the transaction nobody else writes
     * mails.
     */
    public List<NotificationCopy> due(String recipient, Instant now) {
        jdbc.sql("select id from cadre_mail_turn where id = 1 for update")
                .query(Integer.class)
                .single();
        TransactionMemory.waited();
        return jdbc.sql("""
                        select copy.id as copy_id, copy.recipient as copy_recipient, copy.kind as copy_kind, copy.at_once,
                            notification.id, notification.kind, notification.case_reference, notification.about, notification.recipient,
                            notification.words, notification.page, notification.occurred_at
                        from cadre_notification_copy copy join cadre_notification notification on notification.id = copy.notification_id
                        where copy.settled_at is null and copy.due_at <= ? and copy.recipient = ?
                        order by copy.notification_id""")
                .params(utc(now), recipient)
                .query((row, number) -> new NotificationCopy(
                        row.getLong("copy_id"),
                        row.getString("copy_recipient"),
                        NotificationKind.valueOf(row.getString("copy_kind")),
                        row.getBoolean("at_once"),
                        notification(row)))
                .list();
    }

    /** Settles copies that were mailed, or are no longer worth it. */
    public void settle(List<NotificationCopy> copies, Instant now) {
        for (NotificationCopy copy : copies) {
            jdbc.sql("update cadre_notification_copy set settled_at = ? where id = ?")
                    .params(utc(now), copy.id())
                    .update();
        }
    }

    /** Removes what was settled before. */
    public void purge(Instant before) {
        jdbc.sql("delete from cadre_notification_copy where settled_at < ?")
                .param(utc(before))
                .update();
        jdbc.sql("""
                        delete from cadre_notification where spread_at < ?
                        and not exists (select 1 from cadre_notification_copy copy where copy.notification_id = cadre_notification.id)""").param(utc(before)).update();
    }

    private static PendingNotification notification(ResultSet row) throws SQLException {
        return new PendingNotification(
                row.getLong("id"),
                NotificationKind.valueOf(row.getString("kind")),
                row.getString("case_reference"),
                row.getString("about"),
                row.getString("recipient"),
                row.getString("words"),
                row.getString("page"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }

    static String shortened(String failure) {
        return ShortText.whole(failure == null ? "" : failure, LONGEST_FAILURE);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
