package fr.cadreia.kernel.cli;

import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time that the application of a database would have now: the demonstration's clock may have been moved forward, and
 * what a command writes must not lie before what the application wrote.
 */
public final class InstalledClock {

    private InstalledClock() {}

    /** @param machine the clock of the machine on which the command runs */
    public static AuthorityClock of(DataSource database, AuthorityClock machine) {
        long ahead = JdbcClient.create(database)
                .sql("select ahead_ms from cadre_demonstration_clock")
                .query(Long.class)
                .optional()
                .orElse(0L);
        return machine.ahead(Duration.ofMillis(ahead));
    }
}
