package fr.cadreia.journal.cli;

import fr.cadreia.journal.persistence.JdbcJournalArchive;
import fr.cadreia.journal.persistence.JdbcRestoration;
import fr.cadreia.journal.seal.ChainHead;
import fr.cadreia.journal.seal.JournalReport;
import fr.cadreia.journal.seal.JournalReport.Verdict;
import fr.cadreia.journal.seal.JournalSettings;
import fr.cadreia.journal.seal.JournalVerification;
import fr.cadreia.journal.seal.SealKey;
import fr.cadreia.journal.seal.Seals;
import fr.cadreia.kernel.cli.CommandArguments;
import fr.cadreia.kernel.cli.InstalledDatabase;
import fr.cadreia.kernel.cli.InstalledSettings;
import fr.cadreia.kernel.cli.Obstacle;
import fr.cadreia.kernel.database.DatabaseProduct;
import fr.cadreia.kernel.database.Migrations;
import fr.cadreia.kernel.database.TableCopy;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * {@code copy-to-postgresql}: copies everything from an H2 database, which it only reads, to an empty PostgreSQL database,
 * which the settings name, and verifies the journal on both sides (see src/docs/adr/0071-copy-and-upgrade.md). 0 when it is
 * copied and intact, 1 when nothing is copied because the journal is altered, the target is not empty or a text cannot be
 * kept, 2 when it could not be done, 3 when it is copied and not everything of the journal can be verified, 4 when it is copied
 * and the copy must not be used.
 */
public final class CopyToPostgresql {

    private static final String FROM = "--h2";

    private static final String USAGE = """
            Usage\u00a0: java -jar cadre-ia.jar copy-to-postgresql [--h2 FICHIER] [--<réglage Spring>=<valeur>...]
            Copie toute une base H2, l’application étant arrêtée, dans une base PostgreSQL vide\u00a0: celle des réglages
            (--spring.profiles.active=postgresql et ses variables CADRE_DB_*). Le journal est vérifié des deux côtés.
            --h2  fichier de la base H2, avec ou sans .mv.db (./data/cadre-ia), ou son adresse jdbc:h2:...
            La clé des sceaux et le témoin sont ceux des réglages\u00a0: copiez-les d’abord à leur nouvelle place.
            Code de retour\u00a0: 0 copié, 1 refusé (journal altéré, base PostgreSQL non vide, texte impossible), rien n’est
            copié, 2 impossible, 3 copié, le journal n’étant pas vérifiable en entier, 4 copie à jeter, car son journal n’est
            pas celui de la base H2.""";

    private static final Obstacle OBSTACLE =
            new Obstacle("Arrêtez l’application, puis relancez cette commande.", "Rien n’est copié");

    /** The scripts that make the engine's tables, each with one of them: the source may lack those of parts that are off. */
    private static final Map<String, String> ENGINE_TABLES = new LinkedHashMap<>();

    static {
        ENGINE_TABLES.put("activiti.postgres.create.engine.sql", "ACT_GE_PROPERTY");
        ENGINE_TABLES.put("activiti.postgres.create.case.engine.sql", "ACT_RE_CASE_DEF");
        ENGINE_TABLES.put("activiti.postgres.create.decision.engine.sql", "ACT_RE_DECISION_DEF");
        ENGINE_TABLES.put("activiti.postgres.create.history.sql", "ACT_HI_PROCINST");
        ENGINE_TABLES.put("activiti.postgres.create.case.history.sql", "ACT_HI_CASEINST");
        ENGINE_TABLES.put("activiti.postgres.create.decision.history.sql", "ACT_HI_DECINST");
        ENGINE_TABLES.put("activiti.postgres.create.identity.sql", "ACT_ID_USER");
    }

    private final PrintStream out;
    private final Installed installed;
    private final DataSource source;
    private final DataSource target;

    /** What the settings say of the target. */
    private record Installed(DataSourceProperties database, FlywayProperties flyway, JournalSettings journal) {}

    /** The settings of the target. */
    @EnableConfigurationProperties({FlywayProperties.class, JournalSettings.class})
    static class Properties {}

    /** Rows are copied, and the copy must not be used. */
    private static final class BadCopy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadCopy(String message, RuntimeException cause) {
            super(message, cause);
        }
    }

    /** Nothing is copied, and nothing went wrong on the way. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    private CopyToPostgresql(PrintStream out, Installed installed, DataSource source) {
        this.out = out;
        this.installed = installed;
        this.source = source;
        this.target = installed
                .database()
                .initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build();
    }

    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--help"))) {
            out.println(USAGE);
            return 0;
        }
        try {
            CommandArguments given = new CommandArguments(arguments, Set.of(), Set.of(FROM));
            DataSourceProperties source = source(given.option(FROM).orElse("./data/cadre-ia"));
            try {
                Installed installed = InstalledSettings.read(
                        Properties.class,
                        context -> new Installed(
                                context.getBean(DataSourceProperties.class),
                                context.getBean(FlywayProperties.class),
                                context.getBean(JournalSettings.class)),
                        given.settings());
                return new CopyToPostgresql(out, installed, InstalledDatabase.readOnly(source)).copy();
            } catch (Refusal refused) {
                err.println("Rien n’est copié\u00a0: " + refused.getMessage());
                return 1;
            } catch (BadCopy bad) {
                err.println(bad.getMessage()
                        + "\u00a0: n’employez pas cette copie. Supprimez cette base PostgreSQL (dropdb), créez-en une neuve,"
                        + " puis recommencez\u00a0; la base H2 est intacte.");
                return 4;
            } catch (RuntimeException e) {
                OBSTACLE.explain(e, err);
                return 2;
            } catch (SQLException e) {
                OBSTACLE.explain(new IllegalStateException(e), err);
                return 2;
            }
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
    }

    /** @throws IllegalArgumentException with a French message where there is no such database */
    private static DataSourceProperties source(String named) {
        DataSourceProperties source = new DataSourceProperties();
        source.setUsername("sa");
        source.setPassword("");
        if (named.startsWith("jdbc:h2:")) {
            source.setUrl(named);
            return source;
        }
        Path file = Path.of(named.endsWith(".mv.db") ? named : named + ".mv.db")
                .toAbsolutePath()
                .normalize();
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("Le fichier de la base H2 ne se lit pas\u00a0: " + file
                    + ". Donnez-le par --h2, par exemple --h2 /var/lib/cadre-ia/data/cadre-ia.");
        }
        source.setUrl("jdbc:h2:file:" + file.toString().replaceFirst("\\.mv\\.db$", ""));
        return source;
    }

    private int copy() throws SQLException {
        if (!installed.database().determineUrl().startsWith("jdbc:postgresql:")) {
            throw new IllegalStateException("les réglages ne nomment pas une base PostgreSQL, mais "
                    + installed.database().determineUrl().replaceFirst("[;?].*", "")
                    + "\u00a0; ajoutez --spring.profiles.active=postgresql et les variables CADRE_DB_*.");
        }
        requireMigrated();
        requireEmpty();
        JournalReport before = verify(source);
        if (before.verdict() == Verdict.ALTERED) {
            before.problems().forEach(problem -> out.println(problem.message()));
            throw new Refusal("le journal de la base H2 est altéré.");
        }
        Flyway owner = flyway("postgresql", installed.flyway().getUser() == null ? target : owner());
        new Migrations().migrate(owner);
        copyRows(JdbcClient.create(owner.getConfiguration().getDataSource()));

        JournalReport after = verifyCopy(before);
        out.println("Copie terminée. Démarrez l’application sur PostgreSQL avec la même clé des sceaux ("
                + installed.journal().sealKeyFile()
                + "), le même témoin et le même fuseau (cadre.zone)\u00a0; gardez la base H2 sans plus y démarrer.");
        return after.verdict() == Verdict.INTACT ? 0 : 3;
    }

    /** @throws BadCopy where the journal of the target is not that of the source, or cannot be read */
    private JournalReport verifyCopy(JournalReport before) {
        JournalReport after;
        boolean same;
        try {
            after = verify(target);
            same = heads(source).equals(heads(target));
            out.println("Base H2\u00a0: " + before.summary() + " " + heads(source));
            out.println("PostgreSQL\u00a0: " + after.summary() + " " + heads(target));
        } catch (RuntimeException e) {
            throw new BadCopy("Le journal copié ne se vérifie pas (" + e.getMessage() + ")", e);
        }
        after.problems().forEach(problem -> out.println(problem.message()));
        if (!same || after.verdict() == Verdict.ALTERED) {
            throw new BadCopy("Le journal copié n’est pas celui de la base H2", null);
        }
        return after;
    }

    /** The tables of both databases are those of this version. */
    private void requireMigrated() {
        // Answers first where there is no database, or none of ours.
        JdbcClient.create(source)
                .sql("select count(*) from cadre_journal")
                .query(Long.class)
                .single();
        for (MigrationInfo migration : flyway("h2", source).info().all()) {
            Integer resolved = migration.getResolvedChecksum();
            if (migration.getState() == MigrationState.BASELINE) {
                continue;
            }
            if (!migration.getState().isApplied()
                    || !migration.getState().isResolved()
                    || resolved != null && !resolved.equals(migration.getAppliedChecksum())) {
                throw new IllegalStateException(
                        "la base H2 n’est pas celle de cette version de l’application (étape " + migration.getVersion()
                                + ")\u00a0; démarrez-la une fois sur cette base, arrêtez-la, puis recommencez.");
            }
        }
    }

    private void requireEmpty() {
        JdbcClient jdbc = JdbcClient.create(target);
        List<String> tables = jdbc.sql("""
                        select c.relname from pg_class c where c.relnamespace = current_schema()::regnamespace
                        and c.relkind = 'r' and c.relname not like 'cadre!_%' escape '!' order by 1""").query(String.class).list();
        boolean made = jdbc.sql("select to_regclass('cadre_journal') is not null")
                .query(Boolean.class)
                .single();
        if (!tables.isEmpty()
                || made
                        && jdbc.sql("select exists(select from cadre_journal) or exists(select from cadre_seal)")
                                .query(Boolean.class)
                                .single()) {
            throw new Refusal(
                    "la base PostgreSQL n’est pas vide"
                            + (tables.isEmpty() ? "" : " (" + tables.get(0) + (tables.size() > 1 ? ", ..." : "") + ")")
                            + ". La copie remplit une base neuve\u00a0: créez-en une (createdb), et nommez-la par CADRE_DB_URL.");
        }
    }

    private void copyRows(JdbcClient owner) throws SQLException {
        try (Connection reading = source.getConnection();
                Connection writing = target.getConnection()) {
            writing.setAutoCommit(false);
            for (Map.Entry<String, String> part : ENGINE_TABLES.entrySet()) {
                if (DatabaseProduct.hasTable(reading, part.getValue())) {
                    ScriptUtils.executeSqlScript(
                            writing, new ClassPathResource("org/camunda/bpm/engine/db/create/" + part.getKey()));
                }
            }
            requireSameEngine(reading, writing);
            TableCopy copy = new TableCopy(reading, writing);
            try {
                copy.copy((table, rows) -> out.println(String.format(Locale.FRENCH, "%s\u00a0: %,d", table, rows)));
            } catch (IllegalStateException impossible) {
                writing.rollback();
                throw new Refusal(impossible.getMessage());
            }
            // Never undone, and harmless without the rows.
            copy.continueNumbers(owner);
            writing.commit();
        }
    }

    private static void requireSameEngine(Connection reading, Connection writing) throws SQLException {
        String newest = "select max(VERSION_) from ACT_GE_SCHEMA_LOG";
        String read;
        String written;
        try (var h2 = reading.createStatement().executeQuery(newest);
                var postgresql = writing.createStatement().executeQuery(newest)) {
            h2.next();
            postgresql.next();
            read = h2.getString(1);
            written = postgresql.getString(1);
        }
        if (!written.equals(read)) {
            throw new IllegalStateException("les tables du moteur sont celles de la version " + read + ", et non "
                    + written + "\u00a0; démarrez une fois cette version de l’application sur la base H2.");
        }
    }

    private DataSource owner() {
        FlywayProperties flyway = installed.flyway();
        DataSourceProperties owner = new DataSourceProperties();
        owner.setUrl(flyway.getUrl() == null ? installed.database().determineUrl() : flyway.getUrl());
        owner.setUsername(flyway.getUser());
        owner.setPassword(flyway.getPassword());
        return owner.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build();
    }

    /** Returns the migrations as the application's start does them. */
    private Flyway flyway(String vendor, DataSource database) {
        FlywayProperties settings = installed.flyway();
        return Flyway.configure()
                .dataSource(database)
                .table(settings.getTable())
                .locations(settings.getLocations().stream()
                        .map(place -> place.replace("{vendor}", vendor))
                        .toArray(String[]::new))
                .baselineOnMigrate(settings.isBaselineOnMigrate())
                .baselineVersion(settings.getBaselineVersion())
                .placeholders(settings.getPlaceholders())
                .load();
    }

    private JournalReport verify(DataSource database) {
        JournalSettings journal = installed.journal();
        return new JournalVerification(
                        new JdbcJournalArchive(database),
                        SealKey.read(journal.sealKeyFile()).publicKey(),
                        journal.witness(),
                        journal.longestUnsealed(),
                        List.of())
                .verify(AuthorityClock.ofMachine().now());
    }

    /** Returns a sentence that is the same for two databases only when every chain of their journals ends alike. */
    private static String heads(DataSource database) {
        Seals seals = new JdbcRestoration(database).seals();
        String all =
                seals.currentHeads().stream().map(ChainHead::toString).sorted().collect(Collectors.joining("\n"));
        String last = seals.latest(1).stream()
                .map(seal -> "dernier sceau " + seal.statement().sequence() + ", "
                        + seal.statement().hash())
                .findFirst()
                .orElse("aucun sceau");
        return "Têtes des chaînes\u00a0: " + DigestUtils.sha256Hex(all) + "\u00a0; " + last + ".";
    }
}
