package fr.cadreia.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.PostgresServer;
import fr.cadreia.TestClock;
import fr.cadreia.journal.cli.CopyToPostgresql;
import fr.cadreia.journal.cli.VerifyJournal;
import fr.cadreia.journal.seal.JournalInspection;
import fr.cadreia.journal.seal.JournalReport;
import fr.cadreia.journal.seal.Sealing;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.upgrade.StoredDatabase.Restored;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSetMetaData;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Databases of each release since 1.0.0 are brought to this version, played on, and moved from H2 to PostgreSQL with their
 * journal. {@code mvn -B test -Dtest=StoredDatabasesTest -Dstored.databases=update} makes those of the version in the pom,
 * and leaves the others alone: once, at its release, and it refuses where they are there. It needs Debian's postgresql-client-17.
 */
@Tag("own-engine")
class StoredDatabasesTest {

    private static final String FROZEN =
            "A migration of a release was changed or removed, so that no database of that release"
                    + " starts any more: put it back as it was, and add a file to db/migration.";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void storesThisVersionWhenAsked() throws IOException {
        if (System.getProperty("stored.databases", "").equals("update")) {
            for (StoredDatabase vendor : StoredDatabase.values()) {
                vendor.make(ReleaseTest.version(), Files.createTempDirectory("stored"));
            }
        }
    }

    @BeforeEach
    void itIsTheDayAfter() {
        TestClock.comesTo(StoredDatabase.day().plusDays(1));
    }

    private static void requireItsMigrations(Restored stored) {
        try {
            flyway(stored).validate();
        } catch (FlywayValidateException changed) {
            throw new AssertionError(FROZEN, changed);
        }
    }

    private static Flyway flyway(Restored database) {
        boolean h2 = database.vendor() == StoredDatabase.H2;
        return Flyway.configure()
                .dataSource(database.url(), h2 ? "sa" : PostgresServer.OWNER, h2 ? "" : PostgresServer.PASSWORD)
                .table("cadre_flyway")
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + database.vendor().name().toLowerCase(Locale.ROOT))
                .placeholders(Map.of("runtimeUser", PostgresServer.RUNTIME))
                .ignoreMigrationPatterns("*:pending")
                .load();
    }

    static Stream<Arguments> stored() {
        return StoredDatabase.releases().stream()
                .flatMap(release -> Stream.of(StoredDatabase.values()).map(vendor -> Arguments.of(release, vendor)));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void aDatabaseOfEachReleaseIsPlayedOn(String release, StoredDatabase vendor) {
        Restored stored = vendor.restore(release, folder);
        requireItsMigrations(stored);

        try (ConfigurableApplicationContext application = stored.start()) {
            assertThat(verified(application).problems()).isEmpty();

            assertThat(StoredDatabase.playOn(application)).isEqualTo(StoredDatabase.STEPS.size());
            assertThat(verified(application).problems()).isEmpty();
            signedCopiesAreWithheldWithTheirPaper(vendor, application);
        }
    }

    private static void signedCopiesAreWithheldWithTheirPaper(
            StoredDatabase vendor, ConfigurableApplicationContext application) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        String paper = jdbc.sql("select name from cadre_signed_paper where octet_length(content) > 0")
                .query(String.class)
                .single();
        byte[] signed = jdbc.sql("select content from cadre_signed_paper where name = ?")
                .param(paper)
                .query((row, number) -> row.getBytes("content"))
                .single();
        int at = new String(signed, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents <") + 600;
        int from = at / 4096 == (at + 24) / 4096 ? at : at + 24;
        String bytes = HexFormat.of().formatHex(signed, from, from + 24);
        assertThat(dump(vendor, jdbc, bytes)).hasSize(1);

        StoredDatabase.withhold(application, paper);

        assertThat(dump(vendor, jdbc, bytes)).isEmpty();
        JournalReport report = verified(application);
        assertThat(report.problems()).isEmpty();
        assertThat(report.notes())
                .as("two papers")
                .filteredOn(told -> told.startsWith("Retiré par décision de deux personnes, et non altéré"))
                .hasSize(2);
    }

    /** The tables of the whole database in which a text stands, or bytes as hexadecimal digits. */
    private static List<String> dump(StoredDatabase vendor, JdbcClient jdbc, String text) {
        if (vendor == StoredDatabase.H2) {
            return jdbc.sql("script").query(String.class).list().stream()
                    .filter(line ->
                            line.contains(text) || line.toLowerCase(Locale.ROOT).contains(text))
                    .map(line -> line.substring(0, Math.min(200, line.length())))
                    .toList();
        }
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.equals("cadre_flyway"))
                .filter(table -> jdbc.sql("select count(*) from " + table + " t where strpos(cast(t as text), ?) > 0")
                                .param(text)
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }

    private static JournalReport verified(ConfigurableApplicationContext application) {
        application.getBean(Sealing.class).seal();
        return application.getBean(JournalInspection.class).verify();
    }

    @Test
    void everythingMovesToPostgresqlAndGoesOnThere() throws Exception {
        Restored h2 = StoredDatabase.H2.restore(folder);
        requireItsMigrations(h2);
        Restored postgresql = empty();

        assertThat(copy(h2, postgresql)).as(text(err)).isZero();
        assertThat(text(out)).contains("cadre_journal\u00a0: ", "act_ru_task\u00a0: ", "Copie terminée", "cadre.zone");
        List<String> heads = text(out)
                .lines()
                .filter(line -> line.contains("Têtes des chaînes"))
                .toList();
        assertThat(heads).hasSize(2);
        assertThat(heads.get(0).replaceFirst("^Base H2", "PostgreSQL")).isEqualTo(heads.get(1));
        Map<String, String> copied = digests(postgresql);
        assertThat(copied).isEqualTo(digests(h2)).hasSizeGreaterThan(60);
        assertThat(List.of("cadre_redaction", "cadre_withheld", "cadre_signed_paper", "cadre_retention_run"))
                .as("the history has them")
                .noneMatch(table -> copied.get(table).startsWith("0 "));

        try (ConfigurableApplicationContext application = postgresql.start()) {
            assertThat(StoredDatabase.playOn(application)).isEqualTo(StoredDatabase.STEPS.size());
            assertThat(verified(application).problems()).isEmpty();
            JdbcClient runtime = application.getBean(JdbcClient.class);
            assertThatThrownBy(() -> runtime.sql("delete from cadre_journal").update())
                    .isInstanceOf(DataAccessException.class);
        }
        out.reset();
        assertThat(VerifyJournal.run(postgresql.settings(), stream(out), stream(err)))
                .as(text(out))
                .isZero();
        assertThat(text(out)).contains("Retiré par décision de deux personnes, et non altéré");

        assertThat(copy(h2, postgresql)).isEqualTo(1);
        assertThat(text(err)).contains("n’est pas vide", "createdb");
    }

    /** PostgreSQL keeps no such sign; nothing is changed on the way. */
    @Test
    void aTextThatPostgresqlCannotKeepIsNamedAndNothingIsCopied() {
        Restored h2 = StoredDatabase.H2.restore(folder);
        requireItsMigrations(h2);
        Restored postgresql = empty();
        h2.owner()
                .sql("insert into cadre_task_draft (task_id, person, answers, revision, saved_at)"
                        + " values ('t', 'p', 'a' || char(0), 1, current_timestamp)")
                .update();

        assertThat(copy(h2, postgresql)).isEqualTo(1);
        assertThat(text(err)).contains("Rien n’est copié", "U+0000", "cadre_task_draft.answers (1)");
        assertThat(postgresql
                        .owner()
                        .sql("select count(*) from cadre_journal")
                        .query(Long.class)
                        .single())
                .isZero();

        h2.owner().sql("delete from cadre_task_draft where task_id = 't'").update();
        assertThat(copy(h2, postgresql)).as("the same target, after that").isZero();
    }

    @Test
    void anAlteredJournalIsNotCopied() {
        Restored h2 = StoredDatabase.H2.restore(folder);
        requireItsMigrations(h2);
        h2.owner().sql("drop trigger cadre_journal_append_only").update();
        h2.owner()
                .sql("update cadre_journal set actor = 'somebody' where sequence_number = 1")
                .update();

        assertThat(copy(h2, empty())).isEqualTo(1);
        assertThat(text(err)).contains("journal de la base H2 est altéré");
    }

    /** Row security, which the owner of the target had set on our tables, hides the rows or fails where somebody reads them. */
    @ParameterizedTest
    @CsvSource({"false, n’est pas celui de la base H2", "cadre_fails(), ne se vérifie pas"})
    void aCopyThatCannotBeVerifiedIsToBeThrownAway(String seen, String why) {
        Restored h2 = StoredDatabase.H2.restore(folder);
        requireItsMigrations(h2);
        Restored postgresql = empty();
        flyway(postgresql).migrate();
        postgresql
                .owner()
                .sql(
                        "create function cadre_fails() returns boolean language plpgsql as 'begin raise exception ''refused''; end';"
                                + "alter table cadre_journal enable row level security;"
                                + "create policy written on cadre_journal for insert with check (true);"
                                + "create policy seen on cadre_journal for select using (" + seen + ")")
                .update();

        assertThat(copy(h2, postgresql)).as(text(out)).isEqualTo(4);
        assertThat(text(err)).contains("Le journal copié " + why, "n’employez pas cette copie", "dropdb");
        assertThat(text(out)).doesNotContain("Copie terminée");
        assertThat(copy(h2, empty())).as("the source is as it was").isZero();
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        List<String> elsewhere = List.of("--h2", folder.resolve("nothing").toString());
        assertThat(CopyToPostgresql.run(elsewhere, stream(out), stream(err))).isEqualTo(2);
        assertThat(text(err)).contains("nothing.mv.db", "Donnez-le par --h2", "Usage");

        err.reset();
        assertThat(CopyToPostgresql.run(List.of("--into", "x"), stream(out), stream(err)))
                .isEqualTo(2);
        assertThat(text(err)).contains("Argument inconnu");

        err.reset();
        Files.createFile(folder.resolve("empty.mv.db"));
        assertThat(CopyToPostgresql.run(
                        List.of(
                                "--h2",
                                folder.resolve("empty.mv.db").toString(),
                                "--spring.datasource.url=jdbc:h2:mem:not-postgresql"),
                        stream(out),
                        stream(err)))
                .isEqualTo(2);
        assertThat(text(err)).contains("ne nomment pas une base PostgreSQL", "spring.profiles.active=postgresql");
    }

    /** The profile of an installation names it, and nobody has given it. */
    @Test
    void aVariableThatIsMissingIsNamed() {
        Restored h2 = StoredDatabase.H2.restore(folder);
        requireItsMigrations(h2);
        List<String> arguments = new ArrayList<>(empty().settings());
        arguments.replaceAll(argument -> argument.startsWith("--cadre.journal.seal-key-file=")
                ? "--cadre.journal.seal-key-file=${CADRE_SEAL_KEY_FILE}"
                : argument);
        arguments.addAll(List.of("--h2", h2.url().replace("jdbc:h2:file:", "")));

        assertThat(CopyToPostgresql.run(arguments, stream(out), stream(err))).isEqualTo(2);
        assertThat(text(err))
                .isEqualToIgnoringNewLines(
                        "Rien n’est copié\u00a0: la variable d’environnement CADRE_SEAL_KEY_FILE n’est pas donnée,"
                                + " alors qu’un réglage la nomme. Donnez-la, puis relancez la commande.");
    }

    /** A newer version may have changed what this one reads. */
    @ParameterizedTest
    @EnumSource
    void aDatabaseNewerThanTheApplicationIsRefused(StoredDatabase vendor) {
        Restored stored = vendor.restore(folder);
        requireItsMigrations(stored);
        stored.owner().sql("""
                        insert into "cadre_flyway" ("installed_rank", "version", "description", "type", "script", "checksum",
                            "installed_by", "installed_on", "execution_time", "success")
                        select max("installed_rank") + 1, '97', 'annual figures', 'SQL', 'V97__annual_figures.sql', 1, 'x',
                            current_timestamp, 1, true from "cadre_flyway\"""").update();

        assertThatThrownBy(stored::start)
                .hasRootCauseInstanceOf(StartRefusedException.class)
                .rootCause()
                .hasMessage(
                        "La base de données a été mise à jour par une version plus récente de l’application (étape 97,"
                                + " «\u00a0annual figures\u00a0»)\u00a0: démarrez cette version-là, ou restaurez la sauvegarde faite avant"
                                + " sa mise à jour.");
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseOfANewerEngineIsRefused(StoredDatabase vendor) {
        Restored stored = vendor.restore(folder);
        requireItsMigrations(stored);
        stored.runtime()
                .sql(
                        "insert into ACT_GE_SCHEMA_LOG (ID_, TIMESTAMP_, VERSION_) values ('1200', current_timestamp, '7.100.0')")
                .update();

        assertThatThrownBy(stored::start)
                .hasRootCauseInstanceOf(StartRefusedException.class)
                .rootCause()
                .hasMessageStartingWith(
                        "La base de données a été mise à jour par une version plus récente de l’application"
                                + " (moteur 7.100.0, celui-ci est 7.");
    }

    private Restored empty() {
        return new Restored(StoredDatabase.POSTGRESQL, PostgresServer.createDatabase(), folder);
    }

    private int copy(Restored h2, Restored postgresql) {
        out.reset();
        err.reset();
        List<String> arguments = new ArrayList<>(postgresql.settings());
        arguments.addAll(List.of("--h2", h2.url().replace("jdbc:h2:file:", "")));
        return CopyToPostgresql.run(arguments, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Of each table a digest of all its rows, whatever their order, with the number of rows. */
    private static Map<String, String> digests(Restored database) {
        JdbcClient jdbc = database.runtime();
        Map<String, String> digests = new TreeMap<>();
        jdbc
                .sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.equals("cadre_flyway"))
                .forEach(table -> digests.put(table, digest(jdbc, table)));
        return digests;
    }

    private static String digest(JdbcClient jdbc, String table) {
        List<String> rows = jdbc.sql("select * from " + table)
                .query((row, number) -> {
                    ResultSetMetaData columns = row.getMetaData();
                    Map<String, String> values = new TreeMap<>();
                    for (int at = 1; at <= columns.getColumnCount(); at++) {
                        String type = columns.getColumnTypeName(at).toLowerCase(Locale.ROOT);
                        Object value = switch (type) {
                            case "timestamptz", "timestamp with time zone" ->
                                moment(row.getObject(at, OffsetDateTime.class));
                            case "timestamp" -> row.getObject(at, LocalDateTime.class);
                            case "bytea", "binary varying", "binary large object", "blob" -> bytes(row.getBytes(at));
                            default -> row.getString(at);
                        };
                        values.put(columns.getColumnName(at).toLowerCase(Locale.ROOT), words(value));
                    }
                    return values.toString();
                })
                .list();
        return rows.size() + " "
                + DigestUtils.sha256Hex(String.join("\n", rows.stream().sorted().toList()));
    }

    private static Object moment(OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static Object bytes(byte[] content) {
        return content == null ? null : DigestUtils.sha256Hex(content);
    }

    /** Truth is written in many ways. */
    private static String words(Object value) {
        String written = String.valueOf(value);
        return Stream.of("t", "TRUE").anyMatch(written::equals)
                ? "true"
                : Stream.of("f", "FALSE").anyMatch(written::equals) ? "false" : written;
    }
}
