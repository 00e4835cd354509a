package fr.cadreia.kernel.time;

import fr.cadreia.kernel.StartRefusedException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The days of the authority, wherever its server stands: a due date, the day of a vote and the year of a number are
 * those of {@code cadre.zone} and not of a machine that runs on UTC. The engine knows no other zone than that of its
 * virtual machine, so it is set there, before anything reads a clock. Registered in spring.factories.
 */
class AuthorityZone implements EnvironmentPostProcessor, Ordered {

    static final String PROPERTY = "cadre.zone";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String zone = environment.getProperty(PROPERTY, "");
        if (zone.isBlank()) {
            return;
        }
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone.strip())));
        } catch (DateTimeException unknown) {
            throw new StartRefusedException(
                    PROPERTY + "\u00a0: «\u00a0" + zone
                            + "\u00a0» n’est pas un fuseau horaire\u00a0; écrivez par exemple Europe/Paris.",
                    unknown);
        }
    }

    /** Returns the order after the reading of the configuration files. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
