package fr.cadreia.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.PostgresServer;
import fr.cadreia.shipped.RunningJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills the shipped application with SIGKILL, at random moments and right after an act was acknowledged, while several
 * clients start cases, claim, submit, upload and vote. {@code mvn verify} kills it twice on each
 * database; {@code mvn -Pcrash verify} runs nothing but this, 50 times on H2 and 500 times on PostgreSQL, or as often as
 * {@code -Dcrash.h2} and {@code -Dcrash.postgresql} say. {@code -Dcrash.seed} repeats a run as far as threads allow.
 */
class CrashDrill {

    private static final Logger LOG = LoggerFactory.getLogger(CrashDrill.class);

    private static final int CLIENTS = 4;
    private static final int MOST_ACTS = 60;
    private static final int LONGEST_MILLIS = 6_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** Kinds of acts; one of each is acknowledged before the first kill. */
    private static final List<String> KINDS = List.of("start", "claim", "submit", "upload", "vote");

    /** Cases are tried as long as it takes to fill in their forms. */
    private static final List<String> TRIAL =
            List.of("--cadre.framework.settings.light-trial-days=0", "--cadre.framework.settings.real-use-percent=0");

    /**
     * The most kills on one PostgreSQL database. More kills take several databases, two at once, so that no processor
     * rests.
     */
    private static final int MOST_KILLS = 250;

    @TempDir
    private Path folder;

    /** The application without settings: its database is a file in the folder where it starts. */
    @Test
    void onH2() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("data/cadre-ia") + ";DB_CLOSE_ON_EXIT=FALSE;REUSE_SPACE=FALSE";
        drill(
                Integer.getInteger("crash.h2"),
                settings("demo"),
                Map.of(),
                new Aftermath(url, "sa", "", beside(List.of("--spring.datasource.url=" + url))));
    }

    static Stream<Integer> onPostgresql() {
        int kills = Integer.getInteger("crash.postgresql");
        int databases = Math.max(1, (kills + MOST_KILLS - 1) / MOST_KILLS);
        return IntStream.range(0, databases)
                .mapToObj(number -> kills / databases + (number < kills % databases ? 1 : 0));
    }

    /** The profile of a real installation, whose schema has another owner. */
    @ParameterizedTest
    @MethodSource
    void onPostgresql(int kills) throws Exception {
        String url = PostgresServer.createDatabase();
        Map<String, String> installation = Map.of(
                "CADRE_DB_URL", url,
                "CADRE_DB_USER", PostgresServer.RUNTIME,
                "CADRE_DB_PASSWORD", PostgresServer.PASSWORD,
                "CADRE_DB_OWNER", PostgresServer.OWNER,
                "CADRE_DB_OWNER_PASSWORD", PostgresServer.PASSWORD,
                "CADRE_SEAL_KEY_FILE", folder.resolve("data/seal.key").toString());
        List<String> settings = settings("demo,postgresql");
        settings.add("--cadre.journal.create-seal-key=true");
        drill(
                kills,
                settings,
                installation,
                new Aftermath(
                        url,
                        PostgresServer.RUNTIME,
                        PostgresServer.PASSWORD,
                        beside(List.of(
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=" + PostgresServer.RUNTIME,
                                "--spring.datasource.password=" + PostgresServer.PASSWORD))));
    }

    private static List<String> settings(String profiles) {
        List<String> settings = new ArrayList<>(TRIAL);
        settings.add("--spring.profiles.active=" + profiles);
        settings.add("--cadre.demo=empty");
        return settings;
    }

    /** The settings for a command that starts in another folder than the application. */
    private List<String> beside(List<String> database) {
        List<String> settings = new ArrayList<>(database);
        settings.add("--cadre.journal.seal-key-file=" + folder.resolve("data/seal.key"));
        settings.add("--cadre.journal.witness-file=" + folder.resolve("data/seal.witness"));
        return settings;
    }

    private void drill(int kills, List<String> settings, Map<String, String> environment, Aftermath aftermath)
            throws Exception {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        Random random = new Random(seed);
        LOG.info("Kills: {}, seed {}", kills, seed);
        Acknowledged acts = new Acknowledged();
        for (int kill = 1; kill <= kills; kill++) {
            RunningJar jar = RunningJar.extracted(folder, settings, environment);
            round(random, jar, acts, 1 + random.nextInt(MOST_ACTS), random.nextInt(LONGEST_MILLIS));
            aftermath.check(acts);
            LOG.info("Kill {} of {}: {}", kill, kills, acts.kinds());
        }
        // It comes back from the last one a night later, and is killed again as soon as somebody did something.
        aftermath.passesANight();
        round(random, RunningJar.extracted(folder, settings, environment), acts, 1, LONGEST_MILLIS);
        aftermath.check(acts);
    }

    /** Killed after so many acts, or so many milliseconds after the first of them. */
    private void round(Random random, RunningJar jar, Acknowledged acts, int most, int millis)
            throws InterruptedException, IOException {
        List<Thread> walkers = CaseWalker.several(CLIENTS, jar, random.nextLong(), acts);
        walkers.forEach(Thread::start);
        boolean all = acts.await(KINDS, LONGEST_WAIT);
        CountDownLatch killed = acts.killAfter(most, jar::kill);
        boolean working = acts.awaitAnother(LONGEST_WAIT);
        if (!working || !killed.await(millis, TimeUnit.MILLISECONDS)) {
            jar.kill();
        }
        for (Thread walker : walkers) {
            walker.join();
        }
        assertThat(all)
                .as("of each kind, something was acknowledged: %s", acts.kinds())
                .isTrue();
        Files.writeString(folder.resolve("application.log"), "");
    }
}
