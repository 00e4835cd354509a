package fr.cadreia.engine.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * H2 gives a file up at the first write that fails, and refuses everything as long as one connection knows that. Closed
 * as after a crash and opened again, it goes on with all that it acknowledged.
 */
@Component
class H2File {

    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

    private final DataSource database;

    H2File(DataSource database) {
        this.database = database;
    }

    /** Nothing happens where the database is another one, or has no file. */
    void letGo() {
        if (!(database instanceof HikariDataSource pool) || !isH2File(pool.getJdbcUrl())) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException closed) {
            LOG.debug("H2 closed its file already", closed);
        }
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private static boolean isH2File(String url) {
        return url.startsWith("jdbc:h2:")
                && !url.startsWith("jdbc:h2:mem:")
                && !url.startsWith("jdbc:h2:tcp:")
                && !url.startsWith("jdbc:h2:ssl:");
    }
}
