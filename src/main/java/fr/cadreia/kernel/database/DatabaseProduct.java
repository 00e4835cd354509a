package fr.cadreia.kernel.database;

import fr.cadreia.kernel.StartRefusedException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** The databases that the application runs on, and everything that is said differently to each of them. */
public enum DatabaseProduct {
    H2("H2"),
    POSTGRESQL("PostgreSQL");

    private final String name;

    DatabaseProduct(String name) {
        this.name = name;
    }

    /** @throws StartRefusedException for any other database, since nothing was tested on it */
    public static DatabaseProduct of(Connection connection) throws SQLException {
        String found = connection.getMetaData().getDatabaseProductName();
        for (DatabaseProduct product : values()) {
            if (product.name.equals(found)) {
                return product;
            }
        }
        throw new StartRefusedException(
                "Base de données " + found + "\u00a0: l’application fonctionne sur PostgreSQL ou sur H2.");
    }

    /** @throws StartRefusedException where it does not answer, or is another one */
    public static DatabaseProduct of(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return of(connection);
        } catch (SQLException e) {
            throw new StartRefusedException("La base de données ne répond pas\u00a0: " + e.getMessage(), e);
        }
    }

    /** Tells whether this is the address of a file of H2's, and neither of a server nor of a database in memory. */
    public static boolean isH2File(String url) {
        return url.startsWith("jdbc:h2:")
                && !url.startsWith("jdbc:h2:mem:")
                && !url.startsWith("jdbc:h2:tcp:")
                && !url.startsWith("jdbc:h2:ssl:");
    }

    /** Tells whether a table of this name is there, in whichever case the database writes it. */
    public static boolean hasTable(Connection connection, String table) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        try (var found = data.getTables(connection.getCatalog(), connection.getSchema(), written(data, table), null)) {
            return found.next();
        }
    }

    /** Returns the pattern of texts that contain this one, for {@code like ? escape '!'}: by default the databases escape otherwise. */
    public static String containing(String text) {
        return "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }

    /** Returns a name that is not quoted, as the database writes it. */
    public static String written(DatabaseMetaData data, String name) throws SQLException {
        return data.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name.toUpperCase(Locale.ROOT);
    }
}
