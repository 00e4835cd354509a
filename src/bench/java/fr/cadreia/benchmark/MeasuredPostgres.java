package fr.cadreia.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A real PostgreSQL that counts what it is asked; what was acknowledged is on its disk, as in an installation. */
final class MeasuredPostgres implements AutoCloseable {

    static final String OWNER = "bench_owner";
    static final String RUNTIME = "bench_app";
    static final String PASSWORD = "secret";

    private final EmbeddedPostgres server;
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate administration;
    private final ProcessHandle process;

    MeasuredPostgres() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.track_utility", "off")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
        // One connection, whose process lives as long as its parent is asked for.
        connection = open(server.getJdbcUrl("postgres", "postgres"));
        administration = new JdbcTemplate(connection);
        administration.execute("create extension pg_stat_statements");
        for (String user : new String[] {OWNER, RUNTIME}) {
            administration.execute("create role " + user + " login password '" + PASSWORD + "'");
        }
        Integer backend = administration.queryForObject("select pg_backend_pid()", Integer.class);
        process = ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .orElseThrow(() -> new IllegalStateException("The processes of PostgreSQL cannot be read"));
    }

    /** @return the address of a new, empty database */
    String createDatabase(String name) {
        administration.execute("create database " + name + " owner " + OWNER);
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** @param url of a database of this server, as its administrator sees it */
    static SingleConnectionDataSource open(String url) {
        return new SingleConnectionDataSource(url, "postgres", "postgres", true);
    }

    /** Of all its processes that live. */
    Duration processorTime() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessHandle::info)
                .map(ProcessHandle.Info::totalCpuDuration)
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What a database was asked since the server started; its log is that of the whole server. */
    Traffic traffic(String name) {
        return administration.queryForObject(
                """
                select coalesce(sum(calls), 0) as statements,
                    coalesce(sum(calls) filter (where query ~* '^\\s*(select|with)'), 0) as selects,
                    coalesce(sum(rows) filter (where query ~* '^\\s*(insert|update|delete)'), 0) as written,
                    pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as logged
                from pg_stat_statements where dbid = (select oid from pg_database where datname = ?)""",
                (row, number) -> new Traffic(
                        row.getLong("statements"),
                        row.getLong("selects"),
                        row.getLong("written"),
                        row.getLong("logged")),
                name);
    }

    @Override
    public void close() {
        connection.destroy();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was asked of a database.
     *
     * @param written rows that were inserted, changed or deleted
     * @param logged bytes of the write-ahead log
     */
    record Traffic(long statements, long selects, long written, long logged) {

        static final Traffic NONE = new Traffic(0, 0, 0, 0);

        Traffic since(Traffic before) {
            return new Traffic(
                    statements - before.statements,
                    selects - before.selects,
                    written - before.written,
                    logged - before.logged);
        }
    }
}
