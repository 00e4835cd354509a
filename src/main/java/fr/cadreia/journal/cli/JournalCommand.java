package fr.cadreia.journal.cli;

import fr.cadreia.journal.seal.JournalSettings;
import fr.cadreia.kernel.cli.InstalledSettings;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The installation's settings that a command about the journal reads. */
record JournalCommand(DataSourceProperties database, JournalSettings journal) {

    static JournalCommand read(String... settings) {
        return InstalledSettings.read(
                Properties.class,
                context -> new JournalCommand(
                        context.getBean(DataSourceProperties.class), context.getBean(JournalSettings.class)),
                settings);
    }

    /** The settings of the journal. */
    @EnableConfigurationProperties(JournalSettings.class)
    static class Properties {}
}
