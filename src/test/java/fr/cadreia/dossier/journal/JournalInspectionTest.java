package fr.cadreia.dossier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.persistence.TestDatabase;
import fr.cadreia.dossier.persistence.TestDatabase.Vendor;
import fr.cadreia.engine.Degraded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;

class JournalInspectionTest {

    @TempDir
    Path directory;

    @Test
    void healthTellsTheLastVerificationAndVerifiesNothingItself() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            journal.addCase("IA-2026-0001", 3);
            JournalInspection inspection = new JournalInspection(
                    database.archive(), journal.key(), journal.sealing(), journal.settings(), TestJournal.CLOCK);
            assertThat(inspection.health().getStatus()).isEqualTo(Status.UNKNOWN);

            inspection.verify();
            assertThat(inspection.health().getStatus()).isEqualTo(Status.UP);

            database.tampering().sql("update cadre_journal set actor = 'x'").update();
            assertThat(inspection.health().getStatus()).isEqualTo(Status.UP);

            inspection.verify();
            assertThat(inspection.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(inspection.last()).map(JournalReport::isIntact).contains(false);
        }
    }

    @Test
    void aJournalThatCannotBeVerifiedAsAWholeIsNeitherWellNorAltered() throws Exception {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            journal.addCase("IA-2026-0001", 3);
            Files.delete(directory.resolve("seal.witness"));
            JournalInspection inspection = new JournalInspection(
                    database.archive(), journal.key(), journal.sealing(), journal.settings(), TestJournal.CLOCK);

            inspection.verify();
            assertThat(inspection.health().getStatus()).isEqualTo(Degraded.STATUS);
        }
    }

    @Test
    void anApplicationThatNoLongerComesToSealIsNotWell() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            JournalSettings never = new JournalSettings(
                    Duration.ofSeconds(-60),
                    Duration.ofDays(1),
                    journal.settings().sealKeyFile(),
                    true,
                    journal.settings().witnessFile());
            Sealing sealing = new Sealing(database.seals(), TestJournal.CLOCK, journal.key(), never);
            JournalInspection inspection = new JournalInspection(
                    database.archive(), journal.key(), sealing, journal.settings(), TestJournal.CLOCK);

            inspection.verify();
            assertThat(inspection.isSealingOverdue()).isTrue();
            assertThat(inspection.health().getStatus()).isEqualTo(Degraded.STATUS);
        }
    }
}
