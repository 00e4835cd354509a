package fr.cadreia.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.CadreIaApplication;
import fr.cadreia.PostgresServer;
import fr.cadreia.TestClock;
import fr.cadreia.committee.paper.FiledPapers;
import fr.cadreia.committee.paper.Paper;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.committee.paper.PaperSigning;
import fr.cadreia.journal.seal.SealKey;
import fr.cadreia.journal.seal.Sealing;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.pdf.TestSigner;
import fr.cadreia.people.People;
import fr.cadreia.privacy.RedactionDesk;
import fr.cadreia.privacy.RetentionRound;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database as a release made it, with a case that waits at each step, kept as a script in a folder named after the release:
 * migrated and played on by each build. {@link StoredDatabasesTest} says how they are made.
 */
enum StoredDatabase {
    H2,
    POSTGRESQL;

    private static final Path FOLDER = Path.of("src/test/resources/upgrade");

    /** The major version of the server of the tests, which no older pg_dump reads. */
    private static final int SERVER = 17;

    /** A step of the ordinary course. */
    record Step(String form, UnaryOperator<Story> does) {}

    /** Everything that a case passes from its proposal to its first re-evaluation, in this order. */
    static final List<Step> STEPS = List.of(
            step("proposal", "agent", Chapters.SMALL_PROPOSAL),
            step("review", "expert", Chapters.SMALL_REVIEW),
            step("data-gate", "dpo"),
            step("experiment-protocol", "agent"),
            step("experiment-closing", "agent"),
            step("assessment", "agent", "soberEquivalent", "no"),
            step("second-reading", "expert2"),
            step("convening", "secretary"),
            step("attendance", "secretary"),
            step("motion", "chair", "motion", "generalize"),
            new Step("vote", story -> {
                for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2")) {
                    story.does(member, "vote", "ownInterest", "no", "vote", "for");
                }
                return story;
            }),
            step("vote-closing", "secretary"),
            step("result", "chair"),
            new Step("authority-act", Story::follows),
            step("generalization", "agent"),
            new Step("watched", story -> story.fires("Timer_ReassessmentDue")),
            step("assessment", "agent"));

    private static Step step(String form, String account, Object... answers) {
        return new Step(form, story -> story.does(account, form, answers));
    }

    /** The versions whose databases are stored, the newest last. */
    static List<String> releases() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted(Comparator.comparing(Version::parse))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newest() {
        List<String> releases = releases();
        return releases.get(releases.size() - 1);
    }

    private Path script(String release) {
        return FOLDER.resolve(release).resolve(name().toLowerCase(Locale.ROOT) + ".sql.gz");
    }

    private Path witness(String release) {
        return FOLDER.resolve(release).resolve(name().toLowerCase(Locale.ROOT) + ".witness");
    }

    private static Path key(String release) {
        return FOLDER.resolve(release).resolve("seal.key");
    }

    private static Path dayFile(String release) {
        return FOLDER.resolve(release).resolve("day");
    }

    /** Where it is, once it is restored. */
    record Restored(StoredDatabase vendor, String url, Path folder) {

        /** As on the command line. */
        List<String> settings() {
            List<String> settings = new ArrayList<>(List.of(
                    "--cadre.journal.seal-key-file=" + folder.resolve("seal.key"),
                    "--cadre.journal.witness-file=" + folder.resolve("seal.witness"),
                    "--spring.datasource.url=" + url));
            if (vendor == POSTGRESQL) {
                settings.addAll(List.of(
                        "--spring.datasource.username=" + PostgresServer.RUNTIME,
                        "--spring.datasource.password=" + PostgresServer.PASSWORD,
                        "--spring.flyway.url=" + url,
                        "--spring.flyway.user=" + PostgresServer.OWNER,
                        "--spring.flyway.password=" + PostgresServer.PASSWORD));
            }
            return settings;
        }

        /** The application on it, whose clock shows the time of the tests. */
        ConfigurableApplicationContext start() {
            List<String> arguments = new ArrayList<>(settings());
            arguments.addAll(List.of(
                    "--server.port=0", "--camunda.bpm.job-execution.enabled=false", "--cadre.figures.refresh=PT0S"));
            return new SpringApplicationBuilder(CadreIaApplication.class)
                    .profiles("demo")
                    .run(arguments.toArray(String[]::new));
        }

        /** As the application. */
        JdbcClient runtime() {
            return vendor == H2 ? owner() : client(url, PostgresServer.RUNTIME, PostgresServer.PASSWORD);
        }

        /** As the schema's owner. */
        JdbcClient owner() {
            return vendor == H2 ? client(url, "sa", "") : client(url, PostgresServer.OWNER, PostgresServer.PASSWORD);
        }
    }

    private static JdbcClient client(String url, String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }

    /** The day on which those of the newest release were stored. */
    static LocalDate day() {
        try {
            return LocalDate.parse(Files.readString(dayFile(newest())).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the newest release made it. */
    Restored restore(Path folder) {
        return restore(newest(), folder);
    }

    /** @param folder for the database's file, its key and its witness */
    Restored restore(String release, Path folder) {
        Path script = script(release);
        try {
            Files.copy(key(release), folder.resolve("seal.key"));
            Files.copy(witness(release), folder.resolve("seal.witness"));
            String sql;
            try (InputStream stored = new GZIPInputStream(Files.newInputStream(script))) {
                sql = new String(stored.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (this == POSTGRESQL) {
                return new Restored(this, PostgresServer.restore(sql), folder);
            }
            String url = "jdbc:h2:file:" + folder.resolve("cadre-ia");
            try (var connection = DriverManager.getConnection(url, "sa", "");
                    var statement = connection.createStatement()) {
                statement.execute("runscript from '" + script + "' compression gzip charset 'UTF-8'");
            }
            return new Restored(this, url, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does the next step of each case that waits. Returns the number of cases. */
    static int playOn(ConfigurableApplicationContext application) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        Map<String, String> waiting = new HashMap<>();
        jdbc.sql("select reference, title from cadre_case where title like 'Étape %'")
                .query((row, number) -> waiting.put(row.getString("title"), row.getString("reference")))
                .list();
        for (int at = 0; at < STEPS.size(); at++) {
            Story story = Story.of(client(application), engine(application), waiting.get(title(at)));
            STEPS.get(at).does().apply(story);
        }
        return waiting.size();
    }

    private static String title(int step) {
        return "Étape %02d".formatted(step);
    }

    private static EngineClient client(ConfigurableApplicationContext application) {
        return new EngineClient(((ServletWebServerApplicationContext) application)
                .getWebServer()
                .getPort());
    }

    private static ProcessEngine engine(ConfigurableApplicationContext application) {
        return application.getBean(ProcessEngine.class);
    }

    /**
     * Plays a case up to each step, and keeps what the database holds then, as that of this release.
     *
     * @throws IllegalStateException where that of this release is stored already
     */
    void make(String release, Path folder) {
        if (Files.exists(script(release))) {
            throw new IllegalStateException(
                    script(release) + " is stored, and a release is stored once: delete it first, and only"
                            + " before the release is published.");
        }
        Path key = key(release);
        try {
            Files.createDirectories(key.getParent());
            if (!Files.exists(key)) {
                SealKey.create(key);
            }
            Files.copy(key, folder.resolve("seal.key"));
            String url = this == H2 ? "jdbc:h2:file:" + folder.resolve("cadre-ia") : PostgresServer.createDatabase();
            Restored fresh = new Restored(this, url, folder);
            try (ConfigurableApplicationContext application = fresh.start()) {
                // Two papers are printed; each takes 50 KB, and those that are left out are no fault.
                ((DisposableBean) application.getBean("paperPrinting")).destroy();
                for (int steps = 0; steps < STEPS.size(); steps++) {
                    Story story = Story.opened(client(application), engine(application), "agent", title(steps));
                    for (Step step : STEPS.subList(0, steps)) {
                        step.does().apply(story);
                    }
                }
                signsTwoPapersAndWithholdsOne(application);
                application.getBean(RetentionRound.class).run();
                application.getBean(Sealing.class).seal();
                // While it runs: at its end the tests look at all papers, and so have them printed.
                store(script(release), fresh, application.getBean(JdbcClient.class));
                Files.copy(folder.resolve("seal.witness"), witness(release), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(dayFile(release), TestClock.today() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signsTwoPapersAndWithholdsOne(ConfigurableApplicationContext application) {
        People people = application.getBean(People.class);
        TestSigner chair = TestSigner.of("CN=Claire Dupont", TestClock.now());
        List<Paper> papers = application
                .getBean(JdbcClient.class)
                .sql("select name from cadre_filed_paper where name like 'IA-%' order by name desc limit 2")
                .query(String.class)
                .list()
                .stream()
                .map(name -> application.getBean(FiledPapers.class).find(name).orElseThrow())
                .toList();
        for (Paper paper : papers) {
            byte[] printed = application
                    .getBean(PaperPdfs.class)
                    .find(paper.name())
                    .orElseThrow()
                    .content();
            application
                    .getBean(PaperSigning.class)
                    .giveBack(people.get("secretary"), paper.chain(), paper.name(), chair.sign(printed), "");
        }
        withhold(application, papers.get(0).name());
    }

    /** Withholds a paper, as two persons do. */
    static void withhold(ConfigurableApplicationContext application, String paper) {
        People people = application.getBean(People.class);
        RedactionDesk desk = application.getBean(RedactionDesk.class);
        String chain =
                application.getBean(FiledPapers.class).find(paper).orElseThrow().chain();
        desk.ask(people.get("dpo"), chain, "PAPER:" + paper + ":", "Le papier nomme une personne.", NotPersons.NONE);
        desk.sign(people.get("guarantor"), desk.all().get(0).id(), "guarantor");
    }

    private void store(Path script, Restored fresh, JdbcClient running) throws IOException {
        if (this == H2) {
            running.sql("script to '" + script + "' compression gzip charset 'UTF-8'")
                    .query((row, number) -> "")
                    .list();
            return;
        }
        List<String> command = new ArrayList<>(List.of(pgDump(), "--inserts", "--rows-per-insert=50", "--no-password"));
        command.addAll(PostgresServer.address(fresh.url()));
        Process dump = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream stored = new GZIPOutputStream(Files.newOutputStream(script))) {
            dump.getInputStream().transferTo(stored);
        }
        try {
            assertThat(dump.waitFor()).as("pg_dump").isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The newest that Debian installed. */
    private static String pgDump() throws IOException {
        Path installed = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(installed) ? Files.list(installed) : Stream.<Path>empty()) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/pg_dump")))
                    .filter(version -> Integer.parseInt(version.getFileName().toString()) >= SERVER)
                    .max(Comparator.comparing(version -> version.getFileName().toString()))
                    .map(version -> version.resolve("bin/pg_dump").toString())
                    .orElseThrow(() -> new IllegalStateException("apt-get install postgresql-client-" + SERVER));
        }
    }
}
