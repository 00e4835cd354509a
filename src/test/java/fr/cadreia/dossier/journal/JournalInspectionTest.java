package fr.cadreia.dossier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.persistence.TestDatabase;
import fr.cadreia.dossier.persistence.TestDatabase.Vendor;
import java.nio.file.Path;
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
                    database.archive(),
                    SealKey.read(journal.settings().sealKeyFile()),
                    journal.settings(),
                    TestJournal.CLOCK);
            assertThat(inspection.health().getStatus()).isEqualTo(Status.UNKNOWN);

            inspection.verifyRegularly();
            assertThat(inspection.health().getStatus()).isEqualTo(Status.UP);

            database.tampering().sql("update cadre_journal set actor = 'x'").update();
            assertThat(inspection.health().getStatus()).isEqualTo(Status.UP);

            inspection.verifyRegularly();
            assertThat(inspection.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(inspection.last()).map(JournalReport::isIntact).contains(false);
        }
    }
}
