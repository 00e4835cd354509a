package fr.cadreia.notification.calendar;

import fr.cadreia.kernel.database.ShortTransactions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The private addresses of calendars, one for each person at most; only a hash of the token is kept. */
@Repository
public class CalendarLinks {

    private static final String DELETE = "delete from cadre_calendar_link where person = ?";

    private final JdbcClient jdbc;
    private final ShortTransactions transactions;

    public CalendarLinks(JdbcClient jdbc, ShortTransactions transactions) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** @param person whose calendar it opens */
    public record Link(String person, Instant createdAt) {}

    /** Replaces the address; a person who asks twice at the same moment has the address of the second request. */
    public void replace(String person, String tokenSha256, Instant now) {
        transactions.call(own -> {
            own.sql(DELETE).param(person).update();
            return own.sql("insert into cadre_calendar_link (person, token_sha256, created_at) values (?, ?, ?)")
                    .params(person, tokenSha256, now.atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    public void remove(String person) {
        jdbc.sql(DELETE).param(person).update();
    }

    public Optional<Instant> createdAt(String person) {
        return jdbc.sql("select created_at from cadre_calendar_link where person = ?")
                .param(person)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    public Optional<Link> find(String tokenSha256) {
        return jdbc.sql("select person, created_at from cadre_calendar_link where token_sha256 = ?")
                .param(tokenSha256)
                .query((row, number) -> new Link(
                        row.getString("person"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
