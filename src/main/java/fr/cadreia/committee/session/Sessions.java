package fr.cadreia.committee.session;

import fr.cadreia.committee.session.CommitteeCalendar.Revision;
import fr.cadreia.dossier.MatterNumbers;
import fr.cadreia.kernel.database.RowLocks;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.kernel.time.AuthorityClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of the committee. */
@Repository
public class Sessions {

    /** @throws java.util.NoSuchElementException when there is no such session */
    public Session get(String number) {
        return find(number).orElseThrow(() -> new java.util.NoSuchElementException("Aucune séance " + number + "."));
    }

    private static final String DAY = "cast(coalesce(opened_at, starts_at) as date)";

    private static final String NUMBERS = "SEANCE";

    private static final int TURNS_OF_CASES = 64;

    private final JdbcClient jdbc;
    private final RowLocks locks;
    private final MatterNumbers numbers;
    private final AuthorityClock clock;

    private final TransactionMemory<String, Optional<Session>> found =
            new TransactionMemory<>(TransactionMemory.Holds.UNTIL_A_WAIT);

    Sessions(JdbcClient jdbc, RowLocks locks, MatterNumbers numbers, AuthorityClock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Returns a page of sessions, sorted by the day on which they were, or will be, really held, the latest first.
     *
     * @param from the number of sessions to leave out before the page
     */
    public List<Session> page(int from, int size) {
        return list(
                "order by " + DAY
                        + " desc, starts_at desc, length(session_number) desc, session_number desc limit ? offset ?",
                size,
                from);
    }

    public int count() {
        return jdbc.sql("select count(*) from cadre_session")
                .query(Integer.class)
                .single();
    }

    public int count(Session.Status status) {
        return jdbc.sql("select count(*) from cadre_session where status = ?")
                .param(status.name())
                .query(Integer.class)
                .single();
    }

    /** Returns the sessions that were, or will be, really held on these days, both included; the earliest first. */
    public List<Session> between(LocalDate first, LocalDate last) {
        return list("where " + DAY + " between ? and ? order by " + DAY + ", starts_at", first, last);
    }

    /** Returns the sessions that were opened on that day or later; the earliest first. */
    public List<Session> openedFrom(LocalDate day) {
        return list("where opened_at >= ? order by opened_at", day.atStartOfDay());
    }

    /** Returns the number of changes and the last change of each of these sessions, by session number. */
    public Map<String, Revision> revisions(Collection<Session> sessions) {
        Map<String, Revision> revisions = new HashMap<>();
        if (!sessions.isEmpty()) {
            jdbc.sql(
                            "select session_number, revision, changed_at from cadre_session where session_number in (:numbers)")
                    .param("numbers", sessions.stream().map(Session::number).toList())
                    .query(row -> {
                        revisions.put(
                                row.getString("session_number"),
                                new Revision(
                                        row.getInt("revision"),
                                        row.getObject("changed_at", OffsetDateTime.class)
                                                .toInstant()));
                    });
        }
        return revisions;
    }

    /** Returns the sessions that begin later; the earliest first. */
    public List<Session> after(LocalDateTime moment) {
        return list("where starts_at > ? order by starts_at", moment);
    }

    /** Returns the sessions that are not convened yet; the earliest first. */
    public List<Session> prepared() {
        return list("where status = ? order by starts_at", Session.Status.PREPARED.name());
    }

    /** Returns the convened sessions that are not closed; the earliest first. */
    public List<Session> convenedOrOpen() {
        return list(
                "where status in (?, ?) order by starts_at",
                Session.Status.CONVENED.name(),
                Session.Status.OPEN.name());
    }

    /**
     * Remembers what the secretary is told about a session. Returns false when this node or another has already told
     * it.
     */
    public boolean tells(String number, String what) {
        return jdbc.sql("update cadre_session set told = ? where session_number = ? and told <> ?")
                        .params(what, number, what)
                        .update()
                == 1;
    }

    /** Returns the sessions with this case on their agenda, whatever their state; the lowest number comes first. */
    public List<Session> with(String caseReference) {
        return list(
                "where session_number in (select session_number from cadre_session_item where case_reference = ?)"
                        + " order by length(session_number), session_number",
                caseReference);
    }

    public Optional<Session> find(String number) {
        return found.get(number, () -> read(number));
    }

    /** Uses one query, because a case asks for its session often. */
    private Optional<Session> read(String number) {
        List<AgendaItem> agenda = new ArrayList<>();
        return jdbc
                .sql("""
                        select session.*, item.case_reference, item.with_debate from cadre_session session
                        left join cadre_session_item item on item.session_number = session.session_number
                        where session.session_number = ? order by item.item_position""")
                .param(number)
                .query((row, index) -> {
                    if (row.getString("case_reference") != null) {
                        agenda.add(new AgendaItem(row.getString("case_reference"), row.getBoolean("with_debate")));
                    }
                    return withoutAgenda(row, index);
                })
                .list()
                .stream()
                .findFirst()
                .map(session -> session.withAgenda(agenda));
    }

    /** Uses two queries for any number of sessions. */
    private List<Session> list(String condition, Object... params) {
        List<Session> bare = jdbc.sql("select * from cadre_session " + condition)
                .params(params)
                .query(Sessions::withoutAgenda)
                .list();
        Map<String, List<AgendaItem>> found = agendas(bare);
        return bare.stream()
                .map(session -> session.withAgenda(found.getOrDefault(session.number(), List.of())))
                .toList();
    }

    /**
     * Keeps others that take the same turn, until the end of the transaction, from choosing a session of that day for a
     * case, or from adding one.
     */
    public void takeTurn(LocalDate day) {
        locks.lockForUpdate("cadre_session_turn", "session_day", day);
    }

    /** Keeps others, until the end of the transaction, from putting this case on an agenda. */
    public void takeTurn(String caseReference) {
        // No session was held so early: the rows of those days stand for cases, which share them.
        takeTurn(LocalDate.EPOCH.minusDays(Math.floorMod(caseReference.hashCode(), TURNS_OF_CASES)));
    }

    /** Returns the number of the next session of that year. A number is never given twice, so there may be gaps. */
    public String next(Year year) {
        return "%s-%02d".formatted(year, numbers.next(NUMBERS, year.getValue()));
    }

    public void add(Session session) {
        jdbc.sql("""
                        insert into cadre_session (session_number, starts_at, place, video_link, status, changed_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        session.number(),
                        session.startsAt(),
                        session.place(),
                        session.videoLink(),
                        session.status().name(),
                        now())
                .update();
        keepAgenda(session);
        found.forget(session.number());
    }

    /** Reads the session and keeps others from changing it until the end of the transaction. */
    public Session lockForUpdate(String number) {
        Optional<Session> locked =
                list("where session_number = ? for update", number).stream().findFirst();
        TransactionMemory.waited();
        return found.get(number, () -> locked)
                .orElseThrow(() -> new NoSuchElementException("Aucune séance " + number + "."));
    }

    public void update(Session session) {
        jdbc.sql("""
                        update cadre_session set starts_at = ?, place = ?, video_link = ?, status = ?, opened_at = ?,
                            revision = revision + 1, changed_at = ? where session_number = ?""")
                .params(
                        session.startsAt(),
                        session.place(),
                        session.videoLink(),
                        session.status().name(),
                        session.openedAt().orElse(null),
                        now(),
                        session.number())
                .update();
        keepAgenda(session);
        found.forget(session.number());
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }

    private static Session withoutAgenda(ResultSet row, int index) throws SQLException {
        return new Session(
                row.getString("session_number"),
                row.getObject("starts_at", LocalDateTime.class),
                row.getString("place"),
                row.getString("video_link"),
                Session.Status.valueOf(row.getString("status")),
                List.of(),
                Optional.ofNullable(row.getObject("opened_at", LocalDateTime.class)));
    }

    /** Returns the points by the sessions' numbers, in one query; nothing for a session without points. */
    private Map<String, List<AgendaItem>> agendas(Collection<Session> sessions) {
        Map<String, List<AgendaItem>> agendas = new HashMap<>();
        if (!sessions.isEmpty()) {
            jdbc.sql("select * from cadre_session_item where session_number in (:numbers) order by item_position")
                    .param("numbers", sessions.stream().map(Session::number).toList())
                    .query(row -> {
                        agendas.computeIfAbsent(row.getString("session_number"), unused -> new ArrayList<>())
                                .add(new AgendaItem(row.getString("case_reference"), row.getBoolean("with_debate")));
                    });
        }
        return agendas;
    }

    /** Replaces the stored agenda. */
    private void keepAgenda(Session session) {
        jdbc.sql("delete from cadre_session_item where session_number = ?")
                .param(session.number())
                .update();
        int position = 0;
        for (AgendaItem item : session.agenda()) {
            jdbc.sql("""
                            insert into cadre_session_item (session_number, item_position, case_reference, with_debate)
                            values (?, ?, ?, ?)""")
                    .params(session.number(), ++position, item.caseReference(), item.withDebate())
                    .update();
        }
    }
}
