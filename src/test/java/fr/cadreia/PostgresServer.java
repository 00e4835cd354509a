package fr.cadreia;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One real PostgreSQL for all tests, started when the first asks, with the two users of an installation. */
public final class PostgresServer {

    public static final String OWNER = "cadre_owner";
    public static final String RUNTIME = "cadre_app";
    public static final String PASSWORD = "secret";

    private static final String SUPERUSER = "postgres";

    /** A jar with another server than the usual one (profile "databases"). */
    private static final String BINARIES = System.getProperty("postgresql.binaries", "");

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** @return the address of a new, empty database that belongs to the owner */
    public static String createDatabase() {
        return createDatabase("");
    }

    /** @param options of {@code create database}, e.g. another encoding */
    public static String createDatabase(String options) {
        String name = "cadre" + DATABASES.incrementAndGet();
        execute("create database " + name + " owner " + OWNER + " " + options);
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    /**
     * A new database filled by a plain script of {@code pg_dump}, whose objects get the owners that it names.
     *
     * @return its address
     */
    public static String restore(String script) {
        String url = createDatabase();
        String name = url.substring(url.lastIndexOf('/') + 1);
        // Words to psql alone, and a setting that older servers do not have.
        String sql = script.replaceAll("(?m)^(\\\\(un)?restrict |SET transaction_timeout).*$", "");
        try (Connection connection =
                        DriverManager.getConnection(url + "?preferQueryMode=simple", SUPERUSER, SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name, e);
        }
        return url;
    }

    /** Returns the server's files, the only archive in its jar. */
    private static InputStream archive() throws IOException {
        ZipInputStream jar = new ZipInputStream(Files.newInputStream(Path.of(BINARIES)));
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (entry.getName().endsWith(".txz")) {
                return jar;
            }
        }
        throw new IOException("No server in " + BINARIES);
    }

    /** What programs of PostgreSQL are told to reach a database as somebody who may read all of it. */
    public static List<String> address(String url) {
        return List.of(
                "--host=localhost",
                "--port=" + SERVER.getPort(),
                "--username=" + SUPERUSER,
                "--dbname=" + url.substring(url.lastIndexOf('/') + 1));
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres.Builder server = EmbeddedPostgres.builder();
            if (!BINARIES.isEmpty()) {
                server.setPgBinaryResolver((system, machine) -> archive());
            }
            return server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static {
        execute("create role " + OWNER + " login password '" + PASSWORD + "'");
        execute("create role " + RUNTIME + " login password '" + PASSWORD + "'");
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
