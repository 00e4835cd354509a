package fr.cadreia.committee.minutes;

import fr.cadreia.committee.minutes.SecretaryAdditions.PointNotes;
import fr.cadreia.committee.paper.FiledPapers;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.journal.SessionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The minutes of all sessions, from the draft on. */
@Repository
public class MinutesStore {

    private final JdbcClient jdbc;
    private final FiledPapers papers;

    MinutesStore(JdbcClient jdbc, FiledPapers papers) {
        this.jdbc = jdbc;
        this.papers = papers;
    }

    public Optional<Minutes> find(String sessionNumber) {
        return jdbc.sql("select * from cadre_minutes where session_number = ?")
                .param(sessionNumber)
                .query((row, index) -> new Minutes(
                        sessionNumber,
                        Minutes.Status.valueOf(row.getString("status")),
                        new SecretaryAdditions(
                                row.getString("guests"),
                                row.getString("urgency"),
                                row.getString("incidents"),
                                row.getString("miscellaneous"),
                                points(sessionNumber)),
                        row.getString("approved_in"),
                        row.getString("signed_text"),
                        row.getString("public_text"),
                        row.getString("secretary")))
                .optional();
    }

    /** Tells whether the content of the minutes was removed for good, as that of their paper is. */
    public boolean isWithheld(String sessionNumber) {
        return papers.withheld(SessionEvent.chain(sessionNumber))
                .contains(SessionPaper.MINUTES.fileName(sessionNumber));
    }

    /** Returns the numbers of the sessions whose minutes are, or were, submitted to the approval of this session. */
    public List<String> approvedIn(String sessionNumber) {
        return jdbc.sql("select session_number from cadre_minutes where approved_in = ? order by session_number")
                .param(sessionNumber)
                .query(String.class)
                .list();
    }

    private Map<String, PointNotes> points(String sessionNumber) {
        Map<String, PointNotes> points = new HashMap<>();
        jdbc.sql("select * from cadre_minutes_debate where session_number = ?")
                .param(sessionNumber)
                .query(row -> {
                    points.put(
                            row.getString("case_reference"),
                            new PointNotes(row.getString("content"), row.getString("dissent")));
                });
        return points;
    }

    /** Adds or replaces the minutes of a session. */
    public void keep(Minutes minutes) {
        String number = minutes.sessionNumber();
        jdbc.sql("delete from cadre_minutes_debate where session_number = ?")
                .param(number)
                .update();
        jdbc.sql("delete from cadre_minutes where session_number = ?")
                .param(number)
                .update();
        jdbc.sql("""
                        insert into cadre_minutes
                            (session_number, status, guests, urgency, incidents, miscellaneous, approved_in,
                             signed_text, public_text, secretary)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        minutes.status().name(),
                        minutes.added().guests(),
                        minutes.added().urgency(),
                        minutes.added().incidents(),
                        minutes.added().miscellaneous(),
                        minutes.approvedIn(),
                        minutes.signedText(),
                        minutes.publicText(),
                        minutes.secretary())
                .update();
        minutes.added()
                .points()
                .forEach((reference, notes) -> jdbc.sql("""
                        insert into cadre_minutes_debate
                            (session_number, case_reference, content, dissent)
                        values (?, ?, ?, ?)""")
                        .params(number, reference, notes.debate(), notes.dissent())
                        .update());
    }
}
