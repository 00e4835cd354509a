package fr.cadreia.committee;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The approved minutes of the committee's sessions as everybody may read them, without the names of agents. They name
 * all cases, public or not, by their references only. The page that shows the minutes asks the register for each case's
 * title and for what may be published about it.
 */
@Repository
public class PublicMinutes {

    /**
     * The attribute with the reference of a case, on the element about the case; for a point of the agenda, a section.
     */
    public static final String CASE = "data-case";

    /** The CSS class of empty elements into which the case's title is put when the minutes are read. */
    public static final String TITLE = "title";

    /** The CSS class of a point's lines on the experimentation: its length, and its users. */
    public static final String TRIAL = "trial";

    /** @param content a whole HTML page in French */
    public record Published(String session, Instant at, String content) {}

    private final JdbcClient jdbc;

    PublicMinutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void publish(Published minutes) {
        jdbc.sql("insert into cadre_public_minutes (session_number, published_at, content) values (?, ?, ?)")
                .params(minutes.session(), minutes.at().atOffset(ZoneOffset.UTC), minutes.content())
                .update();
    }

    /** Returns a session's minutes; empty as long as they are not approved. */
    public Optional<Published> find(String session) {
        return jdbc.sql("select * from cadre_public_minutes where session_number = ?")
                .param(session)
                .query((row, index) -> new Published(
                        session,
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("content")))
                .optional();
    }
}
