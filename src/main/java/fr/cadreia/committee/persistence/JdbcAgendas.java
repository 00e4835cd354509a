package fr.cadreia.committee.persistence;

import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agendas of sessions. */
final class JdbcAgendas {

    private final JdbcClient jdbc;

    JdbcAgendas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the sessions' numbers, in one query; nothing for a session without points. */
    Map<String, List<AgendaItem>> of(Collection<Session> sessions) {
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

    /** In place of the one that was kept before. */
    void keep(Session session) {
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
