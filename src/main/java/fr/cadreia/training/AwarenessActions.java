package fr.cadreia.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The awareness actions of all organisations. */
@Repository
public class AwarenessActions {

    private final JdbcClient jdbc;

    AwarenessActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lists the actions, newest first. */
    public List<Awareness> all() {
        return jdbc.sql("select * from cadre_awareness order by held_on desc, id desc")
                .query(AwarenessActions::action)
                .list();
    }

    public Optional<Awareness> find(long id) {
        return jdbc.sql("select * from cadre_awareness where id = ?")
                .param(id)
                .query(AwarenessActions::action)
                .optional();
    }

    public void add(Awareness action) {
        jdbc.sql("""
                        insert into cadre_awareness (organisation, held_on, theme, audience, content, attended)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        action.organisation(),
                        action.day(),
                        action.theme().name(),
                        action.audience().name(),
                        action.content(),
                        action.attended())
                .update();
    }

    public void remove(Awareness action) {
        jdbc.sql("delete from cadre_awareness where id = ?").param(action.id()).update();
    }

    private static Awareness action(ResultSet row, int index) throws SQLException {
        return new Awareness(
                row.getLong("id"),
                row.getString("organisation"),
                row.getObject("held_on", LocalDate.class),
                Awareness.Theme.valueOf(row.getString("theme")),
                Awareness.Audience.valueOf(row.getString("audience")),
                row.getString("content"),
                row.getInt("attended"));
    }
}
