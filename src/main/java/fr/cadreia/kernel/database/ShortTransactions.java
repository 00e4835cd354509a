package fr.cadreia.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work of a moment that is committed at once, whatever becomes of the transaction in which it is asked for: a number that
 * is given, a row that others will hold. It has connections of its own, so that nobody waits for one while holding
 * one: many who ask together would all wait in vain.
 */
@Component
public class ShortTransactions implements DisposableBean {

    private static final int CONNECTIONS = 2;
    private static final int ATTEMPTS = 10;

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** @param database pooled by Hikari; a few more connections are made to the same */
    public ShortTransactions(DataSource database) {
        HikariDataSource main = DataSourceUnwrapper.unwrap(database, HikariConfigMXBean.class, HikariDataSource.class);
        HikariConfig config = new HikariConfig();
        main.copyStateTo(config);
        config.setPoolName("short");
        config.setMetricRegistry(null);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
        this.jdbc = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /**
     * Does the work in a transaction of its own. When somebody else did the same at the same moment, it is done again,
     * on the other's result.
     */
    public <T> T call(Function<JdbcClient, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.apply(jdbc));
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Forgets the connections: none that is open now is used again. */
    void forgetConnections() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
