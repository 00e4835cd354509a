package fr.cadreia.committee.persistence;

import fr.cadreia.committee.minutes.Additions;
import fr.cadreia.committee.minutes.Minutes;
import fr.cadreia.committee.minutes.MinutesStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMinutesStore implements MinutesStore {

    private final JdbcClient jdbc;

    JdbcMinutesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Minutes> find(String sessionNumber) {
        return jdbc.sql("select * from cadre_minutes where session_number = ?")
                .param(sessionNumber)
                .query((row, index) -> new Minutes(
                        sessionNumber,
                        Minutes.Status.valueOf(row.getString("status")),
                        new Additions(
                                row.getString("guests"),
                                row.getString("incidents"),
                                Arrays.stream(row.getString("excused").split(" "))
                                        .filter(member -> !member.isEmpty())
                                        .toList(),
                                debates(sessionNumber)),
                        row.getString("approved_in"),
                        row.getString("signed_text"),
                        row.getString("secretary")))
                .optional();
    }

    @Override
    public List<String> approvedIn(String sessionNumber) {
        return jdbc.sql("select session_number from cadre_minutes where approved_in = ? order by session_number")
                .param(sessionNumber)
                .query(String.class)
                .list();
    }

    private Map<String, String> debates(String sessionNumber) {
        Map<String, String> debates = new HashMap<>();
        jdbc.sql("select case_reference, content from cadre_minutes_debate where session_number = ?")
                .param(sessionNumber)
                .query(row -> {
                    debates.put(row.getString("case_reference"), row.getString("content"));
                });
        return debates;
    }

    @Override
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
                            (session_number, status, guests, incidents, excused, approved_in, signed_text, secretary)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        minutes.status().name(),
                        minutes.added().guests(),
                        minutes.added().incidents(),
                        String.join(" ", minutes.added().excused()),
                        minutes.approvedIn(),
                        minutes.signedText(),
                        minutes.secretary())
                .update();
        minutes.added()
                .debates()
                .forEach((reference, content) -> jdbc.sql("insert into cadre_minutes_debate values (?, ?, ?)")
                        .params(number, reference, content)
                        .update());
    }
}
