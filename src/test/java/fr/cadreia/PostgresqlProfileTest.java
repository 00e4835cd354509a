package fr.cadreia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseOpening;
import fr.cadreia.dossier.Cases;
import fr.cadreia.journal.seal.JournalInspection;
import fr.cadreia.journal.seal.SealKey;
import fr.cadreia.journal.seal.Sealing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application on a real PostgreSQL, as it is installed: owner and run-time user apart, key given. */
@Tag("own-engine")
class PostgresqlProfileTest {

    @TempDir
    Path directory;

    @Test
    void runsAsAUserWhoOwnsTheEnginesTablesOnly() throws Exception {
        Path key = directory.resolve("seal.key");
        SealKey.create(key);
        try (ConfigurableApplicationContext application = start(key)) {
            JdbcClient jdbc = application.getBean(JdbcClient.class);
            assertThat(owners(jdbc, "act!_%")).containsExactly(PostgresServer.RUNTIME);
            assertThat(owners(jdbc, "cadre!_%")).containsExactly(PostgresServer.OWNER);

            openCase(application);
            assertThat(application.getBean(Sealing.class).seal()).isPresent();
            assertThat(application.getBean(JournalInspection.class).verify().problems())
                    .isEmpty();
            assertThatThrownBy(() -> jdbc.sql("delete from cadre_journal").update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void doesNotStartWithoutAKey() {
        Path missing = directory.resolve("missing.key");
        assertThatThrownBy(() -> start(missing)).rootCause().hasMessageContainingAll("clé", missing.toString());
        assertThat(missing).doesNotExist();
    }

    private ConfigurableApplicationContext start(Path key) {
        Map<String, Object> environment = Map.of(
                "CADRE_DB_URL",
                PostgresServer.createDatabase(),
                "CADRE_DB_OWNER",
                PostgresServer.OWNER,
                "CADRE_DB_OWNER_PASSWORD",
                PostgresServer.PASSWORD,
                "CADRE_DB_USER",
                PostgresServer.RUNTIME,
                "CADRE_DB_PASSWORD",
                PostgresServer.PASSWORD,
                "CADRE_SEAL_KEY_FILE",
                key.toString(),
                "CADRE_SEAL_WITNESS_FILE",
                directory.resolve("seal.witness").toString(),
                "camunda.bpm.job-execution.enabled",
                "false");
        return new SpringApplicationBuilder(CadreIaApplication.class)
                .profiles("demo", "postgresql")
                .properties(environment)
                .run("--server.port=0");
    }

    private static void openCase(ConfigurableApplicationContext application) {
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> application
                        .getBean(CaseOpening.class)
                        .open(
                                application.getBean(Cases.class).nextReference(),
                                "Tri des demandes",
                                "dir-proprete",
                                Case.Origin.PROPOSAL,
                                "agent"));
    }

    private static List<String> owners(JdbcClient jdbc, String tables) {
        return jdbc.sql("select distinct tableowner from pg_tables where tablename like ? escape '!'")
                .param(tables)
                .query(String.class)
                .list();
    }
}
