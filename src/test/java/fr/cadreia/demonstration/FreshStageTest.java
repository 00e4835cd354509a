package fr.cadreia.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.cadreia.H2InMemory;
import fr.cadreia.journal.seal.JournalSettings;
import fr.cadreia.kernel.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases on which the history is played, without an engine. */
class FreshStageTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:stage-" + UUID.randomUUID() + H2InMemory.OPTIONS, "sa", "");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @TempDir
    private Path folder;

    private void start(String history) {
        start(history, "");
    }

    private void start(String history, String until) {
        JournalSettings journal = new JournalSettings(
                Duration.ofHours(1),
                Duration.ofDays(1),
                folder.resolve("key"),
                true,
                false,
                witness().toString());
        new FreshStage(new StorySettings(history, until), journal)
                .migrate(Flyway.configure()
                        .dataSource(database)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .table("cadre_flyway")
                        .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                        .load());
    }

    private Path witness() {
        return folder.resolve("seal.witness");
    }

    /** Does what the engine does afterwards. */
    private void theEngineStarts() {
        jdbc.sql("create table ACT_GE_PROPERTY (NAME_ varchar(64) primary key)").update();
    }

    private String state() {
        return jdbc.sql("select state from cadre_demonstration_story")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private long ahead() {
        return jdbc.sql("select coalesce(max(ahead_ms), 0) from cadre_demonstration_clock")
                .query(Long.class)
                .single();
    }

    private void somebodyProposes() {
        jdbc.sql("create table kept (id int)").update();
    }

    private boolean isKept() {
        return jdbc.sql("select count(*) from information_schema.tables where table_name = 'KEPT'")
                        .query(Long.class)
                        .single()
                == 1;
    }

    @Test
    void anEmptyDatabaseBeginsThirtyMonthsAgo() {
        start("valmont");

        assertThat(state()).isEqualTo("PLAYING");
        assertThat(Duration.ofMillis(ahead())).isBetween(Duration.ofDays(-930), Duration.ofDays(-900));
    }

    @Test
    void aHistoryThatEndsOnAnotherDayBeginsThirtyMonthsBeforeThatDay() {
        ZonedDateTime now = ZonedDateTime.now(Clock.systemDefaultZone());
        start("valmont", "2024-02-29T17:00");

        assertThat(now.plus(Duration.ofMillis(ahead())))
                .isCloseTo(
                        LocalDateTime.of(2021, 8, 29, 8, 0).atZone(ZoneId.systemDefault()),
                        within(1, ChronoUnit.MINUTES));
    }

    @Test
    void withoutAnotherEndTheClockIsTheMachinesWhenAllIsPlayed() {
        assertThat(new StorySettings("valmont", " ").ahead()).isZero();
        assertThat(new StorySettings("valmont", "2024-02-29T17:00").ahead()).isNegative();
    }

    @Test
    void anEndThatIsNoMomentIsRefused() {
        assertThatThrownBy(() -> start("valmont", "demain"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("cadre.demo-until")
                .hasMessageContaining("écrivez par exemple 2026-03-10T10:00");
    }

    @Test
    void whoWantsNoneHasNone() {
        start("empty");

        assertThat(state()).isEmpty();
        assertThat(ahead()).isZero();
    }

    @Test
    void aDatabaseThatTheEngineKnowsIsLeftAlone() {
        start("empty");
        theEngineStarts();
        somebodyProposes();
        start("valmont");

        assertThat(state()).isEmpty();
        assertThat(isKept()).isTrue();
    }

    @Test
    void aKillBeforeTheMarkWasWrittenIsNoObstacle() {
        start("empty");
        start("valmont");

        assertThat(state()).isEqualTo("PLAYING");
    }

    @Test
    void anInterruptedOneStartsOverFromAnEmptyDatabase() throws IOException {
        start("valmont");
        theEngineStarts();
        somebodyProposes();
        Files.writeString(witness(), "1 " + "a".repeat(64));
        start("valmont");

        assertThat(state()).isEqualTo("PLAYING");
        assertThat(isKept()).isFalse();
        assertThat(witness()).doesNotExist();
    }

    @Test
    void aKillWhileItIsEmptiedIsNoObstacle() throws IOException {
        start("valmont");
        theEngineStarts();
        somebodyProposes();
        Files.writeString(witness(), "1 " + "a".repeat(64));
        jdbc.sql("create schema CADRE_DEMONSTRATION_EMPTYING").update();
        jdbc.sql("drop table cadre_demonstration_story").update();
        jdbc.sql("drop table ACT_GE_PROPERTY").update();
        start("valmont");

        assertThat(state()).isEqualTo("PLAYING");
        assertThat(isKept()).isFalse();
        assertThat(witness()).doesNotExist();
        assertThat(jdbc.sql("select count(*) from information_schema.schemata where schema_name like 'CADRE%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aKillBeforeTheClockWasSetIsNoObstacle() {
        start("valmont");
        jdbc.sql("delete from cadre_demonstration_clock").update();
        start("valmont");

        assertThat(state()).isEqualTo("PLAYING");
        assertThat(ahead()).isNegative();
    }

    @Test
    void whatPeopleDidSinceStays() {
        start("valmont");
        theEngineStarts();
        jdbc.sql("update cadre_demonstration_story set state = 'PLAYED'").update();
        somebodyProposes();
        start("valmont");

        assertThat(state()).isEqualTo("PLAYED");
        assertThat(isKept()).isTrue();
    }
}
