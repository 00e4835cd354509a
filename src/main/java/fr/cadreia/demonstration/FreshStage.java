package fr.cadreia.demonstration;

import fr.cadreia.journal.seal.JournalSettings;
import fr.cadreia.kernel.database.DatabaseProduct;
import fr.cadreia.kernel.database.Migrations;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs before the engine starts. It marks an empty database as one on which the history is played, and sets its clock
 * to the beginning of the history. A database with an interrupted history is emptied first. Any other database is not
 * changed.
 */
@Component
@Profile("demo")
class FreshStage implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(FreshStage.class);

    private static final String EMPTYING = "CADRE_DEMONSTRATION_EMPTYING";

    private final StorySettings settings;
    private final JournalSettings journal;

    FreshStage(StorySettings settings, JournalSettings journal) {
        this.settings = settings;
        this.journal = journal;
    }

    @Override
    public void migrate(Flyway flyway) {
        DataSource database = flyway.getConfiguration().getDataSource();
        if (isHalfEmptied(database) || exists(database, "CADRE_DEMONSTRATION_STORY") && isInterrupted(database)) {
            LOG.warn(
                    "Démonstration\u00a0: son histoire a été interrompue\u00a0; elle recommence depuis une base vide.");
            // First: as long as the mark is there, a kill at any moment leads here again.
            forgetWitness();
            empty(flyway, database);
        }
        boolean empty = !exists(database, "ACT_GE_PROPERTY");
        new Migrations().migrate(flyway);
        if (empty && settings.isPlayed()) {
            begin(JdbcClient.create(database));
        }
    }

    /**
     * Empties the database. H2 drops one table after the other, including the mark, so an extra schema tells that not
     * all are dropped yet. PostgreSQL empties it in one transaction.
     */
    private static void empty(Flyway flyway, DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        boolean atOnce = DatabaseProduct.of(database) == DatabaseProduct.POSTGRESQL;
        if (!atOnce) {
            jdbc.sql("create schema if not exists " + EMPTYING).update();
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .cleanDisabled(false)
                .load()
                .clean();
        if (!atOnce) {
            jdbc.sql("drop schema " + EMPTYING).update();
        }
    }

    private static boolean isHalfEmptied(DataSource database) {
        return DatabaseProduct.of(database) == DatabaseProduct.H2
                && JdbcClient.create(database)
                                .sql("select count(*) from information_schema.schemata where schema_name = ?")
                                .param(EMPTYING)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private static boolean isInterrupted(DataSource database) {
        return JdbcClient.create(database)
                        .sql("select count(*) from cadre_demonstration_story where state = 'PLAYING'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Deletes the witness file, because the seals in it are gone with the database. */
    private void forgetWitness() {
        String file = journal.witnessFile();
        if (file == null || file.isBlank()) {
            return;
        }
        try {
            Files.deleteIfExists(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sets the mark, then the clock. The mark comes first, so that a kill before the clock is set leads to a new
     * beginning.
     */
    private void begin(JdbcClient jdbc) {
        LocalDateTime now = AuthorityClock.ofMachine().dateTime();
        Duration ahead =
                Duration.between(AuthorityClock.instantOf(now), AuthorityClock.instantOf(settings.beginning()));
        jdbc.sql("insert into cadre_demonstration_story (id, state, begun_at) values (1, 'PLAYING', ?)")
                .param(now)
                .update();
        jdbc.sql("insert into cadre_demonstration_clock (id, ahead_ms) values (1, ?)")
                .param(ahead.toMillis())
                .update();
    }

    private static boolean exists(DataSource database, String table) {
        try (Connection connection = database.getConnection()) {
            return DatabaseProduct.hasTable(connection, table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
