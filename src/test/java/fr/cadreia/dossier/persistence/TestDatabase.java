package fr.cadreia.dossier.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.cadreia.PostgresServer;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.journal.JournalArchive;
import fr.cadreia.dossier.journal.Seals;
import fr.cadreia.engine.database.RowLocks;
import fr.cadreia.engine.database.ShortTransactions;
import fr.cadreia.framework.FirstVersion;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database of its own for one test, seen as the application sees it and as the schema's owner does. */
public final class TestDatabase implements AutoCloseable {

    /** The databases that the application runs on. */
    public enum Vendor {
        H2,
        POSTGRESQL;

        public TestDatabase open() {
            String url = this == H2
                    ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"
                    : PostgresServer.createDatabase();
            return new TestDatabase(this, url);
        }
    }

    /** How many the application may have at a time. */
    static final int CONNECTIONS = 4;

    private final Vendor vendor;
    private final String url;
    private final DriverManagerDataSource owner;
    private final HikariDataSource runtime;
    private final JdbcTransactionManager transactions;
    private final ShortTransactions shortTransactions;

    private TestDatabase(Vendor vendor, String url) {
        this.vendor = vendor;
        this.url = url;
        boolean h2 = vendor == Vendor.H2;
        String user = h2 ? "sa" : PostgresServer.RUNTIME;
        String password = h2 ? "" : PostgresServer.PASSWORD;
        owner = new DriverManagerDataSource(url, h2 ? "sa" : PostgresServer.OWNER, password);
        migrate(user);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(5_000);
        runtime = new HikariDataSource(pool);
        transactions = new JdbcTransactionManager(runtime);
        shortTransactions = new ShortTransactions(runtime);
    }

    /** An H2 database elsewhere than in memory, closed with its last connection. */
    public static TestDatabase h2(String url) {
        return new TestDatabase(Vendor.H2, url);
    }

    void migrate(String runtimeUser) {
        Flyway.configure()
                .dataSource(owner)
                .table("cadre_flyway")
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + vendor.name().toLowerCase(java.util.Locale.ROOT))
                .placeholders(java.util.Map.of("runtimeUser", runtimeUser))
                .load()
                .migrate();
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
                        "cadre_filed_pdf",
                        "cadre_decision_extract",
                        "cadre_convocation")
                .map(table -> vendor == Vendor.H2
                        ? "drop trigger if exists " + table + "_append_only"
                        : "alter table " + table + " disable trigger append_only")
                .forEach(sql -> jdbc.sql(sql).update());
        return jdbc;
    }

    public JdbcClient owner() {
        return JdbcClient.create(owner);
    }

    public Cases cases(Clock clock) {
        return new JdbcCases(runtime(), clock, new ReferenceNumbers(shortTransactions, clock));
    }

    public Journal journal(Clock clock) {
        return new JdbcJournal(
                runtime(),
                new RowLocks(runtime(), shortTransactions),
                clock,
                FirstVersion.frameworks(clock),
                new JdbcStepDocuments(runtime(), clock),
                event -> {});
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
}
