package fr.cadreia.journal.persistence;

import fr.cadreia.journal.Event;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.seal.Restoration;
import fr.cadreia.journal.seal.Seals;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes to the journal of a database that no application has open, for the command line. */
public final class JdbcRestoration implements Restoration.Rows {

    private final DataSource database;
    private final JdbcClient jdbc;

    public JdbcRestoration(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    public Seals seals() {
        return new JdbcSeals(database);
    }

    /** Appends a row under the version of the framework that the newest row names. */
    @Override
    public void append(String chain, Instant writtenAt, Event event) {
        Optional<JournalEntry> last = JdbcJournal.last(jdbc, chain);
        JdbcJournal.insert(
                jdbc,
                JournalEntry.chained(
                        chain,
                        last.map(JournalEntry::sequence).orElse(0) + 1,
                        writtenAt,
                        Journal.APPLICATION,
                        JournalKind.of(event),
                        "",
                        newestVersion(),
                        EventCodec.write(event, Map.of()),
                        last.map(JournalEntry::hash).orElse(JournalEntry.FIRST)));
    }

    private String newestVersion() {
        return jdbc.sql("select framework_version from cadre_journal order by written_at desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }
}
