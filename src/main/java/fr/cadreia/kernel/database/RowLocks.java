package fr.cadreia.kernel.database;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that are held until the end of the current transaction, so that related work is done one after the other. */
@Component
public class RowLocks {

    private final JdbcClient jdbc;
    private final ShortTransactions transactions;

    public RowLocks(JdbcClient jdbc, ShortTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Locks the row with this key, which is made if there is none yet.
     *
     * @param table ours, with that column alone
     */
    public void lockForUpdate(String table, String column, Object key) {
        if (isLocked(table, column, key)) {
            return;
        }
        transactions.call(own -> own.sql("select 1 from %s where %s = ?".formatted(table, column))
                .param(key)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> own.sql("insert into %s (%s) values (?)".formatted(table, column))
                        .param(key)
                        .update()));
        if (!isLocked(table, column, key)) {
            throw new IllegalStateException("No row to lock in " + table + ": " + key);
        }
    }

    private boolean isLocked(String table, String column, Object key) {
        Optional<Integer> row = jdbc.sql("select 1 from %s where %s = ? for update".formatted(table, column))
                .param(key)
                .query(Integer.class)
                .optional();
        TransactionMemory.waited();
        return row.isPresent();
    }
}
