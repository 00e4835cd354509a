package fr.cadreia.committee.extract;

import fr.cadreia.committee.extract.DecisionList.Opinion;
import fr.cadreia.committee.extract.DecisionList.Point;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of the decisions of the committee's sessions (relevés de décisions). They name all cases, public or not:
 * code that shows them to the public asks the register for the facts that it may show of each case.
 */
@Repository
public class DecisionLists {

    /**
     * A point of the agenda, in its order.
     *
     * @param extract number of the extract that was filed on it, 0 for none
     */
    public record Listed(String caseReference, int extract) {}

    private final JdbcClient jdbc;

    DecisionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param chair the person who presided over the session, as everybody may read it; French */
    @Transactional
    public void publish(String session, LocalDate heldOn, String chair, Instant at, List<Listed> points) {
        jdbc.sql("insert into cadre_decision_list (session_number, held_on, chair, published_at) values (?, ?, ?, ?)")
                .params(session, heldOn, chair, at.atOffset(ZoneOffset.UTC))
                .update();
        int number = 0;
        for (Listed point : points) {
            number++;
            jdbc.sql("insert into cadre_decision_list_point (session_number, point_number, case_reference,"
                            + " extract_number) values (?, ?, ?, ?)")
                    .params(session, number, point.caseReference(), point.extract())
                    .update();
        }
    }

    public int count() {
        return jdbc.sql("select count(*) from cadre_decision_list")
                .query(Integer.class)
                .single();
    }

    /** Returns the lists of a page, the latest sessions first. @param from the number of lists before the page */
    public List<DecisionList> page(int from, int size) {
        return list("order by held_on desc, published_at desc limit ? offset ?", size, from);
    }

    /** Returns the lists of the sessions held in a year, the earliest first. */
    public List<DecisionList> heldIn(Year year) {
        return list(
                "where held_on between ? and ? order by held_on, published_at",
                year.atDay(1),
                year.atMonth(Month.DECEMBER).atEndOfMonth());
    }

    /** Returns the years in which sessions with a list were held, the latest first. */
    public List<Year> years() {
        return jdbc
                .sql("select distinct extract(year from held_on) as held from cadre_decision_list order by held desc")
                .query(Integer.class)
                .list()
                .stream()
                .map(Year::of)
                .toList();
    }

    public Optional<DecisionList> find(String session) {
        return list("where session_number = ?", session).stream().findFirst();
    }

    /** Returns the sessions among these that have a list, in one query. */
    public Set<String> listed(Collection<String> sessions) {
        return sessions.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql("select session_number from cadre_decision_list where session_number in (:sessions)")
                                .param("sessions", sessions)
                                .query(String.class)
                                .list());
    }

    /** Reads the lists and their points, in two queries for any number of lists. */
    private List<DecisionList> list(String condition, Object... params) {
        List<DecisionList> bare = jdbc.sql("select * from cadre_decision_list " + condition)
                .params(params)
                .query((row, index) -> new DecisionList(
                        row.getString("session_number"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("chair"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        List.of()))
                .list();
        Map<String, List<Point>> points = points(bare);
        return bare.stream()
                .map(list -> new DecisionList(
                        list.session(),
                        list.heldOn(),
                        list.chair(),
                        list.publishedAt(),
                        points.getOrDefault(list.session(), List.of())))
                .toList();
    }

    private Map<String, List<Point>> points(List<DecisionList> lists) {
        Map<String, List<Point>> points = new HashMap<>();
        if (!lists.isEmpty()) {
            jdbc.sql("""
                            select p.*, e.opinion_number, e.votes
                            from cadre_decision_list_point p
                            left join cadre_decision_extract e
                                on e.case_reference = p.case_reference and e.extract_number = p.extract_number
                            where p.session_number in (:sessions) order by p.point_number""")
                    .param("sessions", lists.stream().map(DecisionList::session).toList())
                    .query(row -> {
                        points.computeIfAbsent(row.getString("session_number"), unused -> new ArrayList<>())
                                .add(point(row));
                    });
        }
        return points;
    }

    private static Point point(ResultSet row) throws SQLException {
        int extract = row.getInt("extract_number");
        return new Point(
                row.getInt("point_number"),
                row.getString("case_reference"),
                extract == 0
                        ? Optional.empty()
                        : Optional.of(new Opinion(
                                row.getString("opinion_number"),
                                extract,
                                DecisionExtracts.votes(row.getString("votes")))));
    }
}
