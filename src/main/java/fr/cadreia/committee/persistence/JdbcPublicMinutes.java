package fr.cadreia.committee.persistence;

import fr.cadreia.committee.PublicMinutes;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPublicMinutes implements PublicMinutes {

    private final JdbcClient jdbc;

    JdbcPublicMinutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void publish(Published minutes) {
        jdbc.sql("insert into cadre_public_minutes (session_number, published_at, content) values (?, ?, ?)")
                .params(minutes.session(), minutes.at().atOffset(ZoneOffset.UTC), minutes.content())
                .update();
    }

    @Override
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
