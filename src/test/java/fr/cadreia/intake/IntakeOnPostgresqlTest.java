package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.CadreIaApplication;
import fr.cadreia.PostgresServer;
import fr.cadreia.TestClock;
import fr.cadreia.journal.seal.SealKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that gives a whole transaction up when a key is taken: two runs of one file must still end. */
@Tag("own-engine")
class IntakeOnPostgresqlTest {

    private static final IntakeMapping MAPPING = MappingJson.parse(
            "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"constant\": \"dir-education\"}}");

    @TempDir
    Path directory;

    @Test
    void twoRunsAtOnceOpenEachCaseOnce() throws Exception {
        try (ConfigurableApplicationContext application = start()) {
            IntakeBatches batches = application.getBean(IntakeBatches.class);
            IntakeRuns runs = application.getBean(IntakeRuns.class);
            List<Long> both = List.of(add(batches), add(batches));

            both.forEach(runs::start);
            both.forEach(batch -> runs.await(batch, 60));

            List<IntakeCounts> counts = both.stream().map(batches::counts).toList();
            assertThat(counts).extracting(IntakeCounts::pending).containsOnly(0);
            assertThat(counts).extracting(IntakeCounts::refused).containsOnly(0);
            assertThat(counts.stream().mapToInt(IntakeCounts::accepted).sum()).isEqualTo(50);
            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("select count(*) from cadre_case")
                            .query(Long.class)
                            .single())
                    .isEqualTo(50);
        }
    }

    private static long add(IntakeBatches batches) {
        List<Inventory.Row> rows = IntStream.range(0, 50)
                .mapToObj(i -> new Inventory.Row(i + 2, Map.of("Nom", "Usage " + i)))
                .toList();
        return batches.add(IntakeBatch.started("essai.csv", MAPPING, "expert", TestClock.now()), rows);
    }

    private ConfigurableApplicationContext start() {
        Path key = directory.resolve("seal.key");
        SealKey.create(key);
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
}
