package fr.cadreia.guard.process.deployed;

import fr.cadreia.kernel.DegradedHealth;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Degraded while something is in force that the guard refuses: nothing starts there, everything else goes on. */
@Component("definitionsHealthIndicator")
class DefinitionsHealth implements HealthIndicator {

    private final RefusedInService refused;

    DefinitionsHealth(RefusedInService refused) {
        this.refused = refused;
    }

    @Override
    public Health health() {
        List<String> files =
                refused.last().stream().map(found -> found.file().name()).toList();
        return files.isEmpty()
                ? Health.up().build()
                : Health.status(DegradedHealth.STATUS)
                        .withDetail("refused", files)
                        .build();
    }
}
