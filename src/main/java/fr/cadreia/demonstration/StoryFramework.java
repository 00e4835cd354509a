package fr.cadreia.demonstration;

import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.StandardEnvironment;

/**
 * Sets the version of the framework under which the history begins; the council changes it later in the history. The
 * command line and the environment take precedence. Registered in spring.factories.
 */
class StoryFramework implements EnvironmentPostProcessor, Ordered {

    /** Runs after the configuration files are read and before the figures are checked. */
    private static final int ORDER = LOWEST_PRECEDENCE - 1;

    /** The number of months after which the first version must be reviewed. */
    private static final int REVIEWED_AFTER = 17;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("demo"))
                && StorySettings.VALMONT.equals(environment.getProperty(StorySettings.HISTORY))) {
            LocalDate beginning = StorySettings.until(environment.getProperty(StorySettings.UNTIL))
                    .map(LocalDateTime::toLocalDate)
                    .orElseGet(AuthorityClock.ofMachine()::today)
                    .minusMonths(StorySettings.MONTHS);
            Map<String, Object> first = Map.of(
                    "cadre.framework.version",
                    beginning.getYear() + "-1",
                    "cadre.framework.effective-on",
                    beginning.toString(),
                    "cadre.framework.settings.light-users",
                    "30",
                    "cadre.framework.settings.review-months",
                    Integer.toString(REVIEWED_AFTER));
            environment
                    .getPropertySources()
                    .addAfter(
                            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            new MapPropertySource("demonstration", first));
        }
    }

    @Override
    public int getOrder() {
        return ORDER;
    }
}
