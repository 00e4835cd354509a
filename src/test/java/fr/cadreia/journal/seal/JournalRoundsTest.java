package fr.cadreia.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.JournalRecorded;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.verified.ActsSeen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import org.springframework.scheduling.TaskScheduler;

class JournalRoundsTest {

    private static final String CASE = "IA-2026-0001";

    @TempDir
    Path directory;

    /** An application that starts on what another one left behind. */
    private static JournalInspection started(TestDatabase database, TestJournal journal) {
        JournalInspection inspection = inspection(database, journal);
        rounds(database, journal, inspection, TestJournal.CLOCK, mock()).verify();
        return inspection;
    }

    private static JournalInspection inspection(TestDatabase database, TestJournal journal) {
        return new JournalInspection(
                database.archive(), journal.key(), journal.sealing(), journal.settings(), TestJournal.CLOCK);
    }

    private static JournalRounds rounds(
            TestDatabase database,
            TestJournal journal,
            JournalInspection inspection,
            AuthorityClock clock,
            TaskScheduler scheduler) {
        return new JournalRounds(
                inspection,
                journal.restarted(),
                database.journal(clock),
                database.transaction().getTransactionManager(),
                scheduler,
                journal.settings(),
                clock);
    }

    @Test
    void rowsOfBeforeAreSealedWhenTheClockIsSetForward() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            AuthorityClock clock = mock();
            when(clock.now()).thenReturn(TestJournal.CLOCK.now());
            TaskScheduler scheduler = mock();
            JournalRounds rounds = rounds(database, journal, inspection(database, journal), clock, scheduler);
            JournalRecorded row = new JournalRecorded(CASE, JournalKind.REMINDED, "");
            journal.addCase(CASE, 4);
            rounds.sealWhenTheClockWasSetForward(row);
            verifyNoInteractions(scheduler);

            when(clock.now()).thenReturn(TestJournal.CLOCK.now().plus(Duration.ofDays(40)));
            rounds.sealWhenTheClockWasSetForward(row);
            rounds.sealWhenTheClockWasSetForward(row);
            ArgumentCaptor<Runnable> asked = ArgumentCaptor.captor();
            verify(scheduler).schedule(asked.capture(), any(Instant.class));
            asked.getValue().run();
            assertThat(journal.verify().unsealedRows()).isZero();

            rounds.sealWhenTheClockWasSetForward(row);
            verifyNoMoreInteractions(scheduler);
        }
    }

    @Test
    void theFirstRoundVerifiesThenSealsAndTellsHowThingsStandAfterwards() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            journal.addCase(CASE, 4);

            JournalReport told = started(database, journal).last().orElseThrow();
            assertThat(told.isIntact()).isTrue();
            assertThat(told.unsealedRows()).isZero();
            assertThat(told.summary()).startsWith("Journal intact, 4 lignes scellées après une interruption");
            assertThat(database.journal(TestJournal.CLOCK).of(JournalChains.SELF))
                    .isEmpty();
        }
    }

    @Test
    void aWitnessThatWasMissingIsWrittenToTheJournalForEver() throws Exception {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            journal.addCase(CASE, 4);
            journal.sealing().sealAtLast();
            Files.delete(Path.of(journal.settings().witnessFile()));

            JournalReport told = started(database, journal).last().orElseThrow();
            assertThat(told.isIntact()).isTrue();
            assertThat(database.journal(TestJournal.CLOCK).of(JournalChains.SELF))
                    .extracting(JournalEntry::kind)
                    .containsExactly(JournalKind.WITNESS_MISSING);
            ActsSeen.note(database.archive().of(JournalChains.SELF));
        }
    }

    @Test
    void anAlteredJournalStaysAlteredWhateverIsSealed() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            journal.addCase(CASE, 4);
            journal.sealing().sealAtLast();
            database.tampering()
                    .sql("update cadre_journal set actor = 'x' where sequence_number = 2")
                    .update();
            journal.append(CASE, TestJournal.REMINDED);

            JournalReport told = started(database, journal).last().orElseThrow();
            assertThat(told.verdict()).isEqualTo(JournalReport.Verdict.ALTERED);
        }
    }
}
