package fr.cadreia;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests, started when the first asks, with the two users of an installation. */
public final class PostgresServer {

    public static final String OWNER = "cadre_owner";
    public static final String RUNTIME = "cadre_app";
    public static final String PASSWORD = "secret";

    private static final String SUPERUSER = "postgres";

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
        // Words to psql alone.
        String sql = script.replaceAll("(?m)^\\\\(un)?restrict .*$", "");
        try (Connection connection =
                        DriverManager.getConnection(url + "?preferQueryMode=simple", SUPERUSER, SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name, e);
        }
        return url;
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
            return EmbeddedPostgres.builder().start();
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
