package fr.cadreia.outreach;

import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.outreach.OutreachMeeting.Announcement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The meetings with the territory. */
@Repository
public class OutreachMeetings {

    private static final String PAST = "(held_on < ? or cancelled <> '')";

    private final JdbcClient jdbc;

    OutreachMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lists the meetings that are to come on a day or later, by day. */
    List<OutreachMeeting> coming(LocalDate today) {
        return read("held_on >= ? and cancelled = ''", "held_on, id", today);
    }

    /** Counts the meetings that were before a day or are cancelled. */
    int countPast(LocalDate today) {
        return jdbc.sql("select count(*) from cadre_outreach_meeting where " + PAST)
                .param(today)
                .query(Integer.class)
                .single();
    }

    /**
     * Lists some of the meetings that were before a day or are cancelled, the latest first.
     *
     * @param from the number of meetings before the first of them
     * @param size the most meetings
     */
    List<OutreachMeeting> past(LocalDate today, int from, int size) {
        return read(
                "id in (select id from cadre_outreach_meeting where " + PAST
                        + " order by held_on desc, id desc limit ? offset ?)",
                "held_on desc, id desc",
                today,
                size,
                from);
    }

    /** Lists the meetings from a day on, before another, by day. */
    public List<OutreachMeeting> between(LocalDate from, LocalDate before) {
        return read("held_on >= ? and held_on < ?", "held_on, id", from, before);
    }

    public Optional<OutreachMeeting> find(long id) {
        return read("id = ?", "id", id).stream().findFirst();
    }

    /** Returns the meeting, which nobody else can change until this transaction ends. */
    Optional<OutreachMeeting> lockForUpdate(long id) {
        jdbc.sql("select id from cadre_outreach_meeting where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        TransactionMemory.waited();
        return find(id);
    }

    private List<OutreachMeeting> read(String condition, String order, Object... parameters) {
        Map<Long, List<String>> cases = new HashMap<>();
        jdbc.sql("""
                        select * from cadre_outreach_case
                        where meeting_id in (select id from cadre_outreach_meeting where %s)
                        order by meeting_id, case_reference""".formatted(condition)).params(parameters).query(row -> {
            cases.computeIfAbsent(row.getLong("meeting_id"), unused -> new ArrayList<>())
                    .add(row.getString("case_reference"));
        });
        return jdbc.sql("select * from cadre_outreach_meeting where %s order by %s".formatted(condition, order))
                .params(parameters)
                .query((row, index) -> meeting(row, cases.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static OutreachMeeting meeting(ResultSet row, List<String> cases) throws SQLException {
        return new OutreachMeeting(
                row.getLong("id"),
                new Announcement(
                        row.getString("title"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("hours"),
                        row.getString("place"),
                        row.getString("audience"),
                        row.getString("purpose")),
                row.getString("cancelled"),
                row.getString("report"),
                row.getInt("attended"),
                cases);
    }

    /** @return the id of the new meeting */
    long add(OutreachMeeting meeting) {
        KeyHolder id = new GeneratedKeyHolder();
        Announcement announced = meeting.announced();
        jdbc.sql("""
                        insert into cadre_outreach_meeting (title, held_on, hours, place, audience, purpose, cancelled, report, attended)
                        values (?, ?, ?, ?, ?, ?, '', '', 0)""")
                .params(
                        announced.title(),
                        announced.day(),
                        announced.hours(),
                        announced.place(),
                        announced.audience(),
                        announced.purpose())
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    void update(OutreachMeeting meeting) {
        Announcement announced = meeting.announced();
        jdbc.sql("""
                        update cadre_outreach_meeting set title = ?, held_on = ?, hours = ?, place = ?, audience = ?, purpose = ?,
                            cancelled = ?, report = ?, attended = ? where id = ?""")
                .params(
                        announced.title(),
                        announced.day(),
                        announced.hours(),
                        announced.place(),
                        announced.audience(),
                        announced.purpose(),
                        meeting.cancelled(),
                        meeting.report(),
                        meeting.attended(),
                        meeting.id())
                .update();
        jdbc.sql("delete from cadre_outreach_case where meeting_id = ?")
                .param(meeting.id())
                .update();
        meeting.cases()
                .forEach(reference -> jdbc.sql(
                                "insert into cadre_outreach_case (meeting_id, case_reference) values (?, ?)")
                        .params(meeting.id(), reference)
                        .update());
    }
}
