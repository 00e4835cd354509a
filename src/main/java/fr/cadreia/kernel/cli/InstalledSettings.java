package fr.cadreia.kernel.cli;

import java.util.function.Function;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application's own settings, of its database and what a command asks for, without its engine or web server. */
public final class InstalledSettings {

    private InstalledSettings() {}

    /**
     * One at a time: each sets up the log of the whole virtual machine.
     *
     * @param more enables further {@code @ConfigurationProperties}; {@link DataSourceProperties} are always there
     * @param taken what is kept of them
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

    /** The settings of the database alone. */
    public static DataSourceProperties database(String... settings) {
        return read(Properties.class, context -> context.getBean(DataSourceProperties.class), settings);
    }

    /** Nothing but these. */
    @EnableConfigurationProperties(DataSourceProperties.class)
    static class Properties {}
}
