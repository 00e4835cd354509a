package fr.cadreia.journal.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.cadreia.H2InMemory;
import fr.cadreia.PostgresServer;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.StoredCases;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.seal.JournalArchive;
import fr.cadreia.journal.seal.Seals;
import fr.cadreia.kernel.database.RowLocks;
import fr.cadreia.kernel.database.ShortTransactions;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database of its own for one test, seen as the application sees it and as the schema's owner does. */
public final class TestDatabase implements AutoCloseable {

    /** The databases that the application runs on. */
    public enum Vendor {
        H2("sa", "sa", ""),
        POSTGRESQL(PostgresServer.OWNER, PostgresServer.RUNTIME, PostgresServer.PASSWORD);

        private final String ownerUser;
        private final String runtimeUser;
        private final String password;

        Vendor(String ownerUser, String runtimeUser, String password) {
            this.ownerUser = ownerUser;
            this.runtimeUser = runtimeUser;
            this.password = password;
        }

        public TestDatabase open() {
            return new TestDatabase(this, this == H2 ? copyOfH2() : copyOfPostgresql());
        }

        private static String copyOfH2() {
            String url = inMemory();
            owner(H2, url).sql(Templates.H2_SCRIPT).update();
            return url;
        }

        private static String copyOfPostgresql() {
            return PostgresServer.createDatabase("template " + Templates.POSTGRESQL_NAME);
        }
    }

    /**
     * For each vendor a migrated database; each test gets a copy of it, since a migration takes longer than most tests.
     */
    private static final class Templates {

        static final String H2_SCRIPT = h2Script();
        static final String POSTGRESQL_NAME = postgresqlName();

        private static String h2Script() {
            String url = inMemory();
            migrate(Vendor.H2, url);
            JdbcClient template = owner(Vendor.H2, url);
            String script =
                    String.join("\n", template.sql("script").query(String.class).list());
            template.sql("shutdown").update();
            return script;
        }

        private static String postgresqlName() {
            String url = PostgresServer.createDatabase();
            migrate(Vendor.POSTGRESQL, url);
            return url.substring(url.lastIndexOf('/') + 1);
        }
    }

    /** A test on each vendor's database: its parameter is the vendor, or a database of it that is closed after the test. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @ArgumentsSource(Vendors.class)
    public @interface OnEachVendor {}

    static final class Vendors implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(ExtensionContext test) {
            boolean isOpen = test.getRequiredTestMethod().getParameterTypes()[0] == TestDatabase.class;
            return Stream.of(Vendor.values()).map(vendor -> Arguments.of(isOpen ? vendor.open() : vendor));
        }
    }

    /** How many connections the application may have at a time. */
    public static final int CONNECTIONS = 4;

    private final Vendor vendor;
    private final String url;
    private final HikariDataSource runtime;
    private final JdbcTransactionManager transactions;
    private final ShortTransactions shortTransactions;

    private TestDatabase(Vendor vendor, String url) {
        this.vendor = vendor;
        this.url = url;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(vendor.runtimeUser);
        pool.setPassword(vendor.password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(5_000);
        runtime = new HikariDataSource(pool);
        transactions = new JdbcTransactionManager(runtime);
        shortTransactions = new ShortTransactions(runtime);
    }

    /** An H2 database elsewhere than in memory, closed with its last connection. */
    public static TestDatabase h2(String url) {
        migrate(Vendor.H2, url);
        return new TestDatabase(Vendor.H2, url);
    }

    public void migrate() {
        migrate(vendor, url);
    }

    private static void migrate(Vendor vendor, String url) {
        Flyway.configure()
                .dataSource(url, vendor.ownerUser, vendor.password)
                .table("cadre_flyway")
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + vendor.name().toLowerCase(Locale.ROOT))
                .placeholders(Map.of("runtimeUser", vendor.runtimeUser))
                .load()
                .migrate();
        engineTables(vendor, url);
    }

    /**
     * The engine makes its tables itself, as the run-time user; from these, the verification of the journal reads the
     * accounts and the deployments.
     */
    private static void engineTables(Vendor vendor, String url) {
        DriverManagerDataSource database = new DriverManagerDataSource(url, vendor.runtimeUser, vendor.password);
        boolean made = JdbcClient.create(database)
                        .sql("select count(*) from information_schema.tables where lower(table_name) = 'act_id_user'")
                        .query(Long.class)
                        .single()
                > 0;
        if (!made) {
            new ResourceDatabasePopulator(engineScript(vendor, "identity")).execute(database);
            String all = read(engineScript(vendor, "engine"));
            for (String table : List.of("ACT_GE_BYTEARRAY", "ACT_RE_DEPLOYMENT")) {
                int from = all.indexOf("create table " + table);
                JdbcClient.create(database)
                        .sql(all.substring(from, all.indexOf(';', from)))
                        .update();
            }
        }
    }

    private static ClassPathResource engineScript(Vendor vendor, String part) {
        String product = vendor == Vendor.H2 ? "h2" : "postgres";
        return new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti." + product + ".create." + part + ".sql");
    }

    private static String read(ClassPathResource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + H2InMemory.OPTIONS;
    }

    public String url() {
        return url;
    }

    /** As the application. */
    public JdbcClient runtime() {
        return JdbcClient.create(runtime);
    }

    /** Work that is committed at once, on connections of its own. */
    public ShortTransactions shortTransactions() {
        return shortTransactions;
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    /** As the schema's owner, with the protection of the journal taken off: somebody who tampers. */
    public JdbcClient tampering() {
        JdbcClient jdbc = owner();
        Stream.of(
                        "cadre_journal",
                        "cadre_step_document",
                        "cadre_seal",
                        "cadre_file",
                        "cadre_filed_paper",
                        "cadre_filed_pdf",
                        "cadre_signed_paper",
                        "cadre_decision_extract",
                        "cadre_convocation",
                        "cadre_register_version",
                        "cadre_register_withheld",
                        "cadre_register_correction",
                        "cadre_catalogue_version",
                        "cadre_supplier_name",
                        "cadre_decision_list",
                        "cadre_decision_list_point",
                        "cadre_public_minutes",
                        "cadre_framework_version")
                .map(table -> vendor == Vendor.H2
                        ? "drop trigger if exists " + table + "_append_only"
                        : "alter table " + table + " disable trigger user")
                .forEach(sql -> jdbc.sql(sql).update());
        return jdbc;
    }

    public JdbcClient owner() {
        return owner(vendor, url);
    }

    private static JdbcClient owner(Vendor vendor, String url) {
        return JdbcClient.create(new DriverManagerDataSource(url, vendor.ownerUser, vendor.password));
    }

    public StoredCases stored(AuthorityClock clock) {
        return new StoredCases(runtime(), shortTransactions, clock);
    }

    public Cases cases(AuthorityClock clock) {
        return stored(clock).cases();
    }

    public Journal journal(AuthorityClock clock) {
        return journal(clock, stored(clock));
    }

    private Journal journal(AuthorityClock clock, StoredCases stored) {
        return new JdbcJournal(
                runtime(),
                new RowLocks(runtime(), shortTransactions),
                clock,
                FirstVersion.frameworks(clock),
                stored.attested(),
                event -> {});
    }

    /** Changes a case with its row, in a transaction of its own. */
    public void change(AuthorityClock clock, Case changed, String step, Event event) {
        StoredCases stored = stored(clock);
        Journal journal = journal(clock, stored);
        transaction()
                .executeWithoutResult(status -> journal.change(
                        changed.reference(), () -> stored.cases().update(changed), "agent", step, event));
    }

    public Seals seals() {
        return new JdbcSeals(runtime);
    }

    public JdbcRestoration restoration() {
        return new JdbcRestoration(runtime);
    }

    public JournalArchive archive() {
        return new JdbcJournalArchive(runtime);
    }

    @Override
    public void close() {
        shortTransactions.destroy();
        runtime.close();
        if (url.startsWith("jdbc:h2:mem:")) {
            owner().sql("shutdown").update();
        }
    }

    @Override
    public String toString() {
        return vendor.name();
    }
}
