package fr.cadreia.benchmark;

import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.EngineClient.Exchange;
import fr.cadreia.shipped.ExtractedJar;
import fr.cadreia.shipped.RunningJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An application at work in a process of its own, on a database of its own. */
final class MeasuredApplication implements AutoCloseable {

    /** Of the virtual machine, the same for both; the options that ours is shipped with come on top. */
    private static final List<String> MACHINE = List.of("-Xmx1g");

    /** What was acknowledged is on the disk, for both; the rest is as our own settings have it. */
    private static final String H2 = "jdbc:h2:file:./data/%s;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;REUSE_SPACE=FALSE;"
            + "LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=512";

    /** Cases are tried as long as it takes to fill in their forms. */
    private static final List<String> OWN_SETTINGS = List.of(
            "--cadre.framework.settings.light-trial-days=0",
            "--cadre.framework.settings.real-use-percent=0",
            "--cadre.demo=empty");

    private final String name;
    private final boolean ours;
    private final RunningJar jar;
    private final MeasuredPostgres postgres;

    private MeasuredApplication(String name, boolean ours, RunningJar jar, MeasuredPostgres postgres) {
        this.name = name;
        this.ours = ours;
        this.jar = jar;
        this.postgres = postgres;
    }

    /**
     * The shipped jar, with the options that are shipped for its virtual machine.
     *
     * @param postgres null for H2, in a file of the folder
     * @param name of a database that is there
     */
    static MeasuredApplication ours(Path folder, MeasuredPostgres postgres, String name, String url) {
        List<String> options =
                new ArrayList<>(List.of("@" + Path.of("bin/java-options").toAbsolutePath()));
        options.addAll(MACHINE);
        return ours(folder, postgres, name, url, RunningJar.java(options, ExtractedJar.SHIPPED), Map.of());
    }

    /**
     * The shipped jar as {@code bin/cadre-ia} starts it.
     *
     * @param options of the virtual machine, beside those of the script
     */
    static MeasuredApplication byScript(
            Path folder, MeasuredPostgres postgres, String name, String url, String options) {
        List<String> script = List.of(Path.of("bin/cadre-ia").toAbsolutePath().toString());
        return ours(folder, postgres, name, url, script, Map.of("JAVA_OPTS", options));
    }

    private static MeasuredApplication ours(
            Path folder,
            MeasuredPostgres postgres,
            String name,
            String url,
            List<String> launcher,
            Map<String, String> machine) {
        List<String> settings = new ArrayList<>(OWN_SETTINGS);
        Map<String, String> environment = new HashMap<>(machine);
        if (postgres == null) {
            settings.add("--spring.profiles.active=demo");
            settings.add("--spring.datasource.url=" + H2.formatted(name));
        } else {
            settings.add("--spring.profiles.active=demo,postgresql");
            settings.add("--cadre.journal.create-seal-key=true");
            environment.putAll(Map.of(
                    "CADRE_DB_URL", url,
                    "CADRE_DB_USER", MeasuredPostgres.RUNTIME,
                    "CADRE_DB_PASSWORD", MeasuredPostgres.PASSWORD,
                    "CADRE_DB_OWNER", MeasuredPostgres.OWNER,
                    "CADRE_DB_OWNER_PASSWORD", MeasuredPostgres.PASSWORD,
                    "CADRE_SEAL_KEY_FILE", folder.resolve("seal.key").toString()));
        }
        RunningJar jar = RunningJar.start(made(folder), launcher, settings, environment, RunningJar.READINESS);
        return new MeasuredApplication(name, true, jar, postgres);
    }

    /** The engine with its REST API and a plain diagram of the same steps. */
    static MeasuredApplication stock(Path folder, MeasuredPostgres postgres, String name, String url) {
        List<String> settings = postgres == null
                ? List.of(
                        "--spring.datasource.url=" + H2.formatted(name),
                        "--spring.datasource.username=sa",
                        "--spring.datasource.password=")
                : List.of(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + MeasuredPostgres.OWNER,
                        "--spring.datasource.password=" + MeasuredPostgres.PASSWORD,
                        // As our profile for PostgreSQL has it.
                        "--spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=true");
        RunningJar jar = RunningJar.start(
                made(folder), RunningJar.java(MACHINE, StockJar.PATH), settings, Map.of(), "/engine-rest/engine");
        return new MeasuredApplication(name, false, jar, postgres);
    }

    /** The address of an application's database, while it does not run. */
    static String h2(Path folder, String name) {
        return H2.formatted(name).replace("./", folder.toAbsolutePath() + "/");
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of the process that a case is. */
    String process() {
        return ours ? "mandatory-path" : "light-case";
    }

    /** Whether the person who starts a case gives it its reference. */
    boolean namesCases() {
        return !ours;
    }

    int port() {
        return jar.port();
    }

    long pid() {
        return jar.pid();
    }

    EngineClient client(Consumer<Exchange> observer) {
        return new EngineClient("http://127.0.0.1:" + jar.port() + "/engine-rest", ours, observer);
    }

    /** What it has used since it started. */
    Usage usage() {
        return new Usage(
                ProcessHandle.of(jar.pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow(() -> new IllegalStateException(
                                "The processor time of a process cannot be read on this system")),
                postgres == null ? Duration.ZERO : postgres.processorTime(),
                postgres == null ? MeasuredPostgres.Traffic.NONE : postgres.traffic(name));
    }

    @Override
    public void close() {
        jar.stop();
    }

    /**
     * What an application has used.
     *
     * @param own processor time of its process, which on H2 is the database too
     * @param database processor time of the database's processes
     */
    record Usage(Duration own, Duration database, MeasuredPostgres.Traffic traffic) {

        Usage since(Usage before) {
            return new Usage(own.minus(before.own), database.minus(before.database), traffic.since(before.traffic));
        }
    }
}
