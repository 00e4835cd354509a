package fr.cadreia.committee;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The minutes of the committee's sessions as everybody may read them once they are approved: without the names of agents. They
 * tell of cases by their references, whether they are public or not: who shows them asks the register what each is called and what
 * may be said of it.
 */
@Repository
public class PublicMinutes {

    /** The reference of a case stands in this attribute of the element that tells of it: a section for a point of the agenda. */
    public static final String CASE = "data-case";

    /** Class of the elements that are empty: what the case is called goes there as the minutes are read. */
    public static final String TITLE = "title";

    /** CSS class of a point's lines on the experimentation: how long it lasted, and who used it. */
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

    /** Empty as long as they are not approved. */
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
