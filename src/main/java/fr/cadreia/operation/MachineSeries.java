package fr.cadreia.operation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import fr.cadreia.kernel.database.DatabaseHealth;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.NamedContributor;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

/** The application on its machine: the database, the state of health of its parts, the errors in the log, the version. */
@Component
class MachineSeries {

    @Autowired
    void serve(
            Series series,
            DataSource database,
            DatabaseHealth writes,
            ObjectProvider<HealthContributorRegistry> health,
            ErrorCount errors) {
        HikariDataSource pool = DataSourceUnwrapper.unwrap(database, HikariConfigMXBean.class, HikariDataSource.class);
        series.gauge(
                "cadre_database_connections",
                "Connexions à la base, par état (waiting\u00a0: demandes qui en attendent une)",
                "state",
                () -> connections(pool.getHikariPoolMXBean()));
        series.gauge("cadre_database_connections_max", "Connexions à la base, au plus", pool::getMaximumPoolSize);
        series.gauge(
                "cadre_database_writable", "1 quand la base prend les écritures", () -> writes.isWritable() ? 1 : 0);
        series.gauge(
                "cadre_health",
                "1 pour l’état de santé de chaque partie de l’application",
                "part",
                "status",
                () -> states(health));
        series.counter("cadre_log_errors", "Lignes d’erreur au journal technique depuis le démarrage", errors::sum);
        series.gauge("cadre_version", "1, avec la version qui tourne", "version", () -> Map.of(version(), 1));
    }

    private static Map<String, Integer> connections(HikariPoolMXBean pool) {
        return Map.of(
                "active", pool.getActiveConnections(),
                "idle", pool.getIdleConnections(),
                "waiting", pool.getThreadsAwaitingConnection());
    }

    /** Returns the parts that tell their state from memory; the database is asked elsewhere, and may not answer. */
    private static Map<String, Integer> states(ObjectProvider<HealthContributorRegistry> health) {
        Map<String, Integer> states = new TreeMap<>();
        health.ifAvailable(parts -> {
            for (NamedContributor<?> part : parts) {
                if (part.getContributor() instanceof HealthIndicator indicator
                        && !part.getName().equals("database")) {
                    String status = indicator.health().getStatus().getCode().toLowerCase(Locale.ROOT);
                    states.put(part.getName() + " " + status, 1);
                }
            }
        });
        return states;
    }

    private static String version() {
        String version = MachineSeries.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    /** Counts the lines of the log that say an error: on an ordinary day there are none. */
    @Component
    static final class ErrorCount extends AppenderBase<ILoggingEvent> {

        private final LongAdder errors = new LongAdder();

        ErrorCount() {
            ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
            if (loggers instanceof LoggerContext context) {
                setName("error-count");
                setContext(context);
                start();
                ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
                root.detachAppender(getName());
                root.addAppender(this);
            }
        }

        @Override
        protected void append(ILoggingEvent line) {
            if (line.getLevel().isGreaterOrEqual(Level.ERROR)) {
                errors.increment();
            }
        }

        long sum() {
            return errors.sum();
        }
    }
}
