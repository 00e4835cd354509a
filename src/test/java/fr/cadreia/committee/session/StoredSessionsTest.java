package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import fr.cadreia.H2InMemory;
import fr.cadreia.committee.session.CommitteeCalendar.Revision;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Sessions stand where they were really held, and are read in as many queries however many they are. */
class StoredSessionsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final LocalDateTime START = LocalDateTime.parse("2026-12-03T14:00");

    private final JdbcDataSource database = new JdbcDataSource();
    private Counting counting;
    private Sessions sessions;

    /** Counts what it is asked. */
    private static final class Counting extends JdbcTemplate {

        private int queries;

        private Counting(JdbcDataSource database) {
            super(database);
        }

        @Override
        public <T> T query(
                PreparedStatementCreator creator, PreparedStatementSetter setter, ResultSetExtractor<T> extractor) {
            queries++;
            return super.query(creator, setter, extractor);
        }
    }

    @BeforeEach
    void tables() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + H2InMemory.OPTIONS);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V1__schema.sql")).execute(database);
        counting = new Counting(database);
        sessions =
                new Sessions(JdbcClient.create(counting), mock(), mock(), new AuthorityClock(InstantSource.fixed(NOW)));
    }

    private void add(String number, LocalDateTime start) {
        sessions.add(Session.convenedFor(number, start, "Salle", "", new AgendaItem("IA-" + number, true)));
    }

    @Test
    void oneThatWasHeldEarlierStandsOnTheDayOfItsOpening() {
        add("2026-01", START);
        add("2026-02", START.plusDays(20));
        add("2026-03", START.plusDays(2));
        sessions.update(sessions.get("2026-02").opened(START.plusDays(1).withHour(9)));

        assertThat(sessions.page(0, 10)).extracting(Session::number).containsExactly("2026-03", "2026-02", "2026-01");
        assertThat(sessions.page(1, 1)).extracting(Session::number).containsExactly("2026-02");
        LocalDate day = START.toLocalDate().plusDays(1);
        assertThat(sessions.between(day, day)).extracting(Session::number).containsExactly("2026-02");
        LocalDate convened = START.toLocalDate().plusDays(20);
        assertThat(sessions.between(convened, convened)).isEmpty();
        assertThat(sessions.openedFrom(day)).extracting(Session::number).containsExactly("2026-02");
        assertThat(sessions.count()).isEqualTo(3);
        assertThat(sessions.count(Session.Status.OPEN)).isEqualTo(1);
    }

    @Test
    void aListTakesTwoQueriesHoweverLongItIs() {
        for (int number = 1; number <= 30; number++) {
            add("2026-%02d".formatted(number), START.plusDays(number));
        }
        counting.queries = 0;

        List<Session> page = sessions.page(0, 25);

        assertThat(page)
                .hasSize(25)
                .allSatisfy(session ->
                        assertThat(session.agenda()).containsExactly(new AgendaItem("IA-" + session.number(), true)));
        assertThat(counting.queries).isEqualTo(2);
    }

    @Test
    void eachChangeIsARevision() {
        add("2026-01", START);
        Session session = sessions.get("2026-01");
        assertThat(sessions.revisions(List.of(session))).isEqualTo(Map.of("2026-01", new Revision(0, NOW)));

        sessions.update(session.opened(START));

        assertThat(sessions.revisions(List.of(session))).isEqualTo(Map.of("2026-01", new Revision(1, NOW)));
    }
}
