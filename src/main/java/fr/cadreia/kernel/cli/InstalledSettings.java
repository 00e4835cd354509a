package fr.cadreia.kernel.cli;

import java.util.function.Function;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application's own settings, of its database and of the needs of a command, without its engine or web server. */
public final class InstalledSettings {

    private InstalledSettings() {}

    /**
     * Reads the settings, one call at a time: each sets up the log of the whole virtual machine.
     *
     * @param more enables further {@code @ConfigurationProperties}; {@link DataSourceProperties} are always there
     * @param taken takes the part of the settings that is kept
     * @param settings as on the command line of the application
     */
    public static synchronized <T> T read(Class<?> more, Function<ApplicationContext, T> taken, String... settings) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Properties.class, more)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(settings)) {
            return taken.apply(context);
        }
    }

    /** Reads the settings of the database alone. */
    public static DataSourceProperties database(String... settings) {
        return read(Properties.class, context -> context.getBean(DataSourceProperties.class), settings);
    }

    /** The configuration without anything else. */
    @EnableConfigurationProperties(DataSourceProperties.class)
    static class Properties {}
}
