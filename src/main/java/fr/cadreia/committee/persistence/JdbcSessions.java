package fr.cadreia.committee.persistence;

import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.Sessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessions implements Sessions {

    private final JdbcClient jdbc;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Session> all() {
        return list("order by starts_at desc, length(session_number) desc, session_number desc");
    }

    @Override
    public List<Session> between(LocalDate first, LocalDate last) {
        return list(
                "where starts_at >= ? and starts_at < ? order by starts_at",
                first.atStartOfDay(),
                last.plusDays(1).atStartOfDay());
    }

    @Override
    public List<Session> after(LocalDateTime moment) {
        return list("where starts_at > ? order by starts_at", moment);
    }

    @Override
    public List<Session> prepared() {
        return list("where status = ? order by starts_at", Session.Status.PREPARED.name());
    }

    @Override
    public List<Session> with(String caseReference) {
        return list(
                "where session_number in (select session_number from cadre_session_item where case_reference = ?)"
                        + " order by length(session_number), session_number",
                caseReference);
    }

    @Override
    public Optional<Session> find(String number) {
        return list("where session_number = ?", number).stream().findFirst();
    }

    private List<Session> list(String condition, Object... params) {
        return jdbc.sql("select * from cadre_session " + condition)
                .params(params)
                .query(this::session)
                .list();
    }

    @Override
    public void takeTurn() {
        jdbc.sql("select id from cadre_session_turn for update")
                .query(Integer.class)
                .single();
    }

    @Override
    public String next(Year year) {
        int last = jdbc
                .sql("select session_number from cadre_session where session_number like ?")
                .param(year + "-%")
                .query(String.class)
                .list()
                .stream()
                .mapToInt(number -> Integer.parseInt(number.substring(number.indexOf('-') + 1)))
                .max()
                .orElse(0);
        return "%s-%02d".formatted(year, last + 1);
    }

    @Override
    public void add(Session session) {
        jdbc.sql(
                        "insert into cadre_session (session_number, starts_at, place, video_link, status) values (?, ?, ?, ?, ?)")
                .params(
                        session.number(),
                        session.startsAt(),
                        session.place(),
                        session.videoLink(),
                        session.status().name())
                .update();
        addAgenda(session);
    }

    @Override
    public Session hold(String number) {
        return jdbc.sql("select * from cadre_session where session_number = ? for update")
                .param(number)
                .query(this::session)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("Aucune séance " + number + "."));
    }

    @Override
    public void update(Session session) {
        jdbc.sql(
                        "update cadre_session set starts_at = ?, place = ?, video_link = ?, status = ? where session_number = ?")
                .params(
                        session.startsAt(),
                        session.place(),
                        session.videoLink(),
                        session.status().name(),
                        session.number())
                .update();
        jdbc.sql("delete from cadre_session_item where session_number = ?")
                .param(session.number())
                .update();
        addAgenda(session);
    }

    private void addAgenda(Session session) {
        int position = 0;
        for (AgendaItem item : session.agenda()) {
            jdbc.sql("""
                            insert into cadre_session_item (session_number, item_position, case_reference, with_debate)
                            values (?, ?, ?, ?)""")
                    .params(session.number(), ++position, item.caseReference(), item.withDebate())
                    .update();
        }
    }

    private Session session(ResultSet row, int index) throws SQLException {
        String number = row.getString("session_number");
        return new Session(
                number,
                row.getObject("starts_at", LocalDateTime.class),
                row.getString("place"),
                row.getString("video_link"),
                Session.Status.valueOf(row.getString("status")),
                agenda(number));
    }

    private List<AgendaItem> agenda(String number) {
        return jdbc.sql(
                        "select case_reference, with_debate from cadre_session_item where session_number = ? order by item_position")
                .param(number)
                .query((row, index) -> new AgendaItem(row.getString("case_reference"), row.getBoolean("with_debate")))
                .list();
    }
}
