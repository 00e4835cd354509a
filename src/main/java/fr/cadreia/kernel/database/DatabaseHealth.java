package fr.cadreia.kernel.database;

import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells whether the database takes people's work. The check writes to it, over each of the two pools of connections:
 * with a database that can only be read, because its disk is full, nobody can do anything. It is part of the readiness,
 * and is repeated regularly, so that the application finds by itself that there is space again.
 */
@Component("databaseHealthIndicator")
public class DatabaseHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);

    /** The time for which one answer serves everybody, since anybody may ask. */
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private static final String WRITE = "update cadre_write_check set checks = checks + 1";

    private final JdbcTemplate jdbc;
    private final ShortTransactions shortTransactions;
    private final H2File file;
    private volatile Health last;
    private long lastAt;

    DatabaseHealth(DataSource database, ShortTransactions shortTransactions, H2File file) {
        this.file = file;
        this.shortTransactions = shortTransactions;
        this.jdbc = new JdbcTemplate(database);
    }

    @Scheduled(fixedDelayString = "${cadre.database.check-interval}")
    void checkRegularly() {
        health();
    }

    @Override
    public synchronized Health health() {
        long now = System.nanoTime();
        if (last == null || now - lastAt >= KEPT_NANOS) {
            Health found = write();
            tellChange(found);
            last = found;
            lastAt = System.nanoTime();
        }
        return last;
    }

    /** Tells whether the last check could write; asks the database nothing, which may take long. */
    public boolean isWritable() {
        Health known = last;
        return known == null || known.getStatus().equals(Status.UP);
    }

    private Health write() {
        try {
            jdbc.update(WRITE);
            shortTransactions.call(moment -> moment.sql(WRITE).update());
            return Health.up().build();
        } catch (RuntimeException failure) {
            if (H2File.isGivenUp(failure)) {
                file.letGo();
            }
            return Health.outOfService().withException(failure).build();
        }
    }

    private void tellChange(Health found) {
        boolean wasUp = last == null || last.getStatus().equals(Status.UP);
        boolean isUp = found.getStatus().equals(Status.UP);
        if (wasUp && !isUp) {
            LOG.error(
                    "La base de données ne prend plus d’écritures\u00a0: {}",
                    found.getDetails().get("error"));
        } else if (!wasUp && isUp) {
            LOG.info("La base de données prend de nouveau les écritures.");
        }
    }
}
