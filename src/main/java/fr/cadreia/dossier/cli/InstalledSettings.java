package fr.cadreia.dossier.cli;

import fr.cadreia.dossier.journal.JournalSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/** The application's own settings of its database and its journal, without its engine or web server. */
record InstalledSettings(DataSourceProperties database, JournalSettings journal) {

    static InstalledSettings read(String... settings) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Properties.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(settings)) {
            return new InstalledSettings(
                    context.getBean(DataSourceProperties.class), context.getBean(JournalSettings.class));
        }
    }

    /** Nothing but these. */
    @EnableConfigurationProperties({DataSourceProperties.class, JournalSettings.class})
    static class Properties {}
}
