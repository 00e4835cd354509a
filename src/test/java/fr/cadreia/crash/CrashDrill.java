package fr.cadreia.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills the shipped application with SIGKILL, at random moments and right after an act was acknowledged, while several
 * clients start cases, claim, submit, upload and vote. How often is said by {@code -Dcrash.h2} and
 * {@code -Dcrash.postgresql}; {@code -Dcrash.seed} repeats a run as far as threads allow.
 */
class CrashDrill {

    private static final Logger LOG = LoggerFactory.getLogger(CrashDrill.class);

    private static final int CLIENTS = 4;
    private static final int MOST_ACTS = 60;
    private static final int LONGEST_MILLIS = 6_000;

    /** Cases are tried as long as it takes to fill in their forms. */
    private static final List<String> TRIAL = List.of(
            "--spring.profiles.active=demo",
            "--cadre.framework.settings.light-trial-days=0",
            "--cadre.framework.settings.real-use-percent=0");

    @TempDir
    private Path folder;

    @Test
    void onH2() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("data/cadre-ia") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
        drill(
                Integer.getInteger("crash.h2", 2),
                List.of("--spring.datasource.url=" + url),
                new Aftermath(url, "sa", "", settings(List.of("--spring.datasource.url=" + url))));
    }

    @Test
    void onPostgresql() throws Exception {
        String url = PostgresServer.createDatabase();
        List<String> database = List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + PostgresServer.RUNTIME,
                "--spring.datasource.password=" + PostgresServer.PASSWORD,
                "--spring.flyway.url=" + url,
                "--spring.flyway.user=" + PostgresServer.OWNER,
                "--spring.flyway.password=" + PostgresServer.PASSWORD);
        drill(
                Integer.getInteger("crash.postgresql", 2),
                database,
                new Aftermath(url, PostgresServer.RUNTIME, PostgresServer.PASSWORD, settings(database)));
    }

    private List<String> settings(List<String> database) {
        List<String> settings = new ArrayList<>(database);
        settings.add("--cadre.journal.seal-key-file=" + folder.resolve("data/seal.key"));
        settings.add("--cadre.journal.witness-file=" + folder.resolve("data/seal.witness"));
        return settings;
    }

    private void drill(int kills, List<String> database, Aftermath aftermath) throws Exception {
        Files.createDirectories(folder.resolve("data"));
        List<String> settings = new ArrayList<>(TRIAL);
        settings.addAll(settings(database));
        long seed = Long.getLong("crash.seed", System.nanoTime());
        Random random = new Random(seed);
        LOG.info("Kills: {}, seed {}", kills, seed);
        Acknowledged acts = new Acknowledged();
        for (int kill = 1; kill <= kills; kill++) {
            round(random, settings, acts, 1 + random.nextInt(MOST_ACTS), random.nextInt(LONGEST_MILLIS));
            aftermath.check(acts);
            LOG.info("Kill {} of {}: {}", kill, kills, acts.kinds());
        }
        // It comes back from the last one a night later, and is killed again as soon as somebody did something.
        aftermath.passesANight();
        round(random, settings, acts, 1, LONGEST_MILLIS);
        aftermath.check(acts);
        assertThat(acts.kinds()).as("acknowledged acts").containsKeys("start", "claim", "submit");
    }

    /** Killed after so many acts, or so many milliseconds after the first. */
    private void round(Random random, List<String> settings, Acknowledged acts, int most, int millis)
            throws InterruptedException, IOException {
        RunningJar jar = RunningJar.start(folder, settings);
        CountDownLatch killed = new CountDownLatch(1);
        CountDownLatch first = acts.killAfter(most, () -> {
            jar.kill();
            killed.countDown();
        });
        List<Thread> walkers = CaseWalker.several(CLIENTS, jar, random.nextLong(), acts);
        walkers.forEach(Thread::start);
        boolean working = first.await(1, TimeUnit.MINUTES);
        if (!killed.await(millis, TimeUnit.MILLISECONDS)) {
            jar.kill();
        }
        for (Thread walker : walkers) {
            walker.join();
        }
        assertThat(working).as("something was acknowledged within a minute").isTrue();
        Files.writeString(folder.resolve("application.log"), "");
    }
}
