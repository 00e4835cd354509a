package fr.cadreia.kernel.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens the file of H2 again. H2 gives a file up at the first write that fails, and refuses everything as long as one
 * connection knows that. When it is closed as after a crash and opened again, it goes on with all that it acknowledged.
 * This undoes everybody's running work, so it happens only to a file that H2 gave up already, never to one that is
 * merely busy.
 */
@Component
class H2File {

    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

    private static final Set<Integer> GIVEN_UP =
            Set.of(ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.DATABASE_IS_CLOSED);

    /**
     * The codes by which the store gives the file up. Its other codes mean that transactions wait for each other, or
     * that there are too many.
     */
    private static final Set<Integer> GIVEN_UP_BY_STORE = Set.of(
            DataUtils.ERROR_READING_FAILED,
            DataUtils.ERROR_WRITING_FAILED,
            DataUtils.ERROR_INTERNAL,
            DataUtils.ERROR_CLOSED,
            DataUtils.ERROR_FILE_CORRUPT);

    /**
     * The settings that the address of a file needs. With them an acknowledged write is on the disk, a kill leaves a
     * file that opens again, and the application, not H2 by itself, closes it at the end, after the last seal and the
     * last paper.
     */
    private static final Map<String, String> NEEDED = new TreeMap<>(
            Map.of("WRITE_DELAY", "0", "REUSE_SPACE", "FALSE", "DEFRAG_ALWAYS", "TRUE", "DB_CLOSE_ON_EXIT", "FALSE"));

    private final DataSource database;
    private final ShortTransactions shortTransactions;

    H2File(DataSource database, ShortTransactions shortTransactions) {
        this.database = database;
        this.shortTransactions = shortTransactions;
    }

    /** Returns the address with each needed setting that it does not name; another database's stays as it is. */
    static String withNeeded(String url) {
        if (!DatabaseProduct.isH2File(url)) {
            return url;
        }
        StringBuilder whole = new StringBuilder(url);
        NEEDED.forEach((name, value) -> {
            if (!url.toUpperCase(Locale.ROOT).contains(";" + name + "=")) {
                whole.append(';').append(name).append('=').append(value);
            }
        });
        return whole.toString();
    }

    /**
     * Tells whether something failed because H2 gave its file up, and not because it waited for a connection or for
     * others' work.
     */
    static boolean isGivenUp(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException store && GIVEN_UP_BY_STORE.contains(store.getErrorCode())
                    || cause instanceof SQLException sql && GIVEN_UP.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Closes the file that H2 gave up, so that the next connection opens it again. Does nothing for another database,
     * or for one without a file.
     */
    void letGo() {
        if (!(database instanceof HikariDataSource pool) || !DatabaseProduct.isH2File(pool.getJdbcUrl())) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException closed) {
            LOG.debug("H2 closed its file already", closed);
        }
        pool.getHikariPoolMXBean().softEvictConnections();
        shortTransactions.forgetConnections();
    }
}
