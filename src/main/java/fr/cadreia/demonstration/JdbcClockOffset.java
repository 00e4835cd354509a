package fr.cadreia.demonstration;

import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@Profile("demo")
class JdbcClockOffset implements ClockOffset {

    private final JdbcClient jdbc;

    JdbcClockOffset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Duration kept() {
        return jdbc.sql("select ahead_ms from cadre_demonstration_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    @Override
    public void keep(Duration ahead) {
        int changed = jdbc.sql("update cadre_demonstration_clock set ahead_ms = ? where id = 1")
                .param(ahead.toMillis())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into cadre_demonstration_clock (id, ahead_ms) values (1, ?)")
                    .param(ahead.toMillis())
                    .update();
        }
    }
}
