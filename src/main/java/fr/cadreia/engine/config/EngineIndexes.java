package fr.cadreia.engine.config;

import fr.cadreia.kernel.database.DatabaseProduct;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Indexes that the engine does not make. Lists of tasks are ordered by the day on which they are due, the calendar by that of the
 * diagram's own timers, and the engine asks every few seconds which jobs are due: the first of thousands are found without reading
 * the others. The newest version of a form or a table is found without reading all that was ever deployed. The engine makes its tables itself, after our migrations.
 */
@Component
@Order(0)
class EngineIndexes implements ApplicationRunner {

    private static final List<Index> ALL = List.of(
            new Index("CADRE_IDX_TASK_DUE", "ACT_RU_TASK", "DUE_DATE_, ID_"),
            new Index("CADRE_IDX_JOB_DUE", "ACT_RU_JOB", "DUEDATE_"),
            new Index("CADRE_IDX_JOB_KIND_DUE", "ACT_RU_JOB", "HANDLER_TYPE_, DUEDATE_, ID_"),
            new Index("CADRE_IDX_FORM_VERSION", "ACT_RE_CAMFORMDEF", "KEY_, VERSION_"),
            new Index("CADRE_IDX_TABLE_VERSION", "ACT_RE_DECISION_DEF", "KEY_, VERSION_"));

    private final DataSource database;

    private record Index(String name, String table, String columns) {}

    EngineIndexes(DataSource database) {
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Index index : ALL) {
                if (!isThere(connection, index)) {
                    create(connection, statement, index);
                }
            }
        }
    }

    /** Creates an index. Another node that starts at the same time may create it first. */
    private static void create(Connection connection, Statement statement, Index index) throws SQLException {
        try {
            statement.execute(
                    "create index if not exists %s on %s (%s)".formatted(index.name(), index.table(), index.columns()));
        } catch (SQLException failed) {
            if (!isThere(connection, index)) {
                throw failed;
            }
        }
    }

    private static boolean isThere(Connection connection, Index index) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String table = DatabaseProduct.written(data, index.table());
        try (ResultSet indexes = data.getIndexInfo(null, connection.getSchema(), table, false, true)) {
            while (indexes.next()) {
                if (index.name().equalsIgnoreCase(indexes.getString("INDEX_NAME"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
