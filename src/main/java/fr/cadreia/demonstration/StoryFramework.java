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
 * The version of the framework under which the history begins, which the council changes in the course of it. Whatever the
 * command line or the environment says goes before it. Registered in spring.factories.
 */
class StoryFramework implements EnvironmentPostProcessor, Ordered {

    /** Runs after the configuration files are read and before figures are looked at. */
    private static final int ORDER = LOWEST_PRECEDENCE - 1;

    /** Months after which the first version comes up for its review. */
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
