package fr.cadreia.framework;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses an impossible figure of the framework before anything starts, so that nothing is written to the database.
 * Registered in spring.factories.
 */
class SettingsFirst implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Binder.get(environment)
                .bind("cadre.framework.settings", Bindable.mapOf(String.class, String.class))
                .ifBound(this::read);
    }

    private void read(Map<String, String> written) {
        ConfiguredSettings.of(written);
    }

    /** Returns the order after the reading of the configuration files. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
