package fr.cadreia.engine.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An index that the engine does not make: lists of tasks are ordered by the day on which they are due, and the first of
 * thousands are found by it without reading the others. The engine makes its table itself, after our migrations.
 */
@Component
@Order(0)
class TaskIndex implements ApplicationRunner {

    private static final String NAME = "CADRE_IDX_TASK_DUE";
    private static final String TABLE = "ACT_RU_TASK";

    private final DataSource database;

    TaskIndex(DataSource database) {
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isThere(connection)) {
                create(connection, statement);
            }
        }
    }

    /** Another node that starts at the same time may make it first. */
    private static void create(Connection connection, Statement statement) throws SQLException {
        try {
            statement.execute("create index if not exists " + NAME + " on " + TABLE + " (DUE_DATE_, ID_)");
        } catch (SQLException failed) {
            if (!isThere(connection)) {
                throw failed;
            }
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String table = data.storesLowerCaseIdentifiers() ? TABLE.toLowerCase() : TABLE;
        try (ResultSet indexes = data.getIndexInfo(null, connection.getSchema(), table, false, true)) {
            while (indexes.next()) {
                if (NAME.equalsIgnoreCase(indexes.getString("INDEX_NAME"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
