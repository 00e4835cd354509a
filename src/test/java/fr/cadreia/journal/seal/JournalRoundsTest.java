package fr.cadreia.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
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
import fr.cadreia.kernel.DegradedHealth;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.verified.ActsSeen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.actuate.health.Status;
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
            assertThat(inspection.health().getStatus()).isEqualTo(DegradedHealth.STATUS);
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
                    false,
                    journal.settings().witnessFile());
            Sealing sealing =
                    new Sealing(database.seals(), database.archive(), TestJournal.CLOCK, journal.key(), never);
            JournalInspection inspection = new JournalInspection(
                    database.archive(), journal.key(), sealing, journal.settings(), TestJournal.CLOCK);

            inspection.verify();
            assertThat(inspection.isSealingOverdue()).isTrue();
            assertThat(inspection.health().getStatus()).isEqualTo(DegradedHealth.STATUS);
        }
    }

    /** Shows nothing more as long as the test holds it back. */
    private static final class HeldBack implements JournalArchive {

        private final JournalArchive archive;
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicInteger visits = new AtomicInteger();

        HeldBack(JournalArchive archive) {
            this.archive = archive;
        }

        @Override
        public void visit(Visitor visitor) {
            visits.incrementAndGet();
            archive.visit(visitor);
            reading.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Chain of(String caseReference) {
            return archive.of(caseReference);
        }
    }

    @Test
    void thePersonWhoAsksWaitsForNothingAndSeesHowFarItHasCome() throws Exception {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            journal.addCase("IA-2026-0001", 3);
            journal.addCase("IA-2026-0002", 3);
            HeldBack archive = new HeldBack(database.archive());
            JournalInspection inspection = new JournalInspection(
                    archive, journal.key(), journal.sealing(), journal.settings(), TestJournal.CLOCK);
            assertThat(inspection.running()).isEmpty();

            assertThat(inspection.begin()).isTrue();
            archive.reading.await();
            for (int click = 0; click < 5; click++) {
                assertThat(inspection.begin()).isFalse();
            }
            assertThat(inspection.running()).hasValueSatisfying(progress -> {
                assertThat(progress.startedAt()).isEqualTo(TestJournal.CLOCK.now());
                assertThat(progress.done()).isEqualTo(2);
                assertThat(progress.all()).isEqualTo(2);
            });
            assertThat(inspection.last()).isEmpty();

            archive.goOn.countDown();
            // Waits for the one in the background.
            inspection.verify();
            assertThat(archive.visits).hasValue(2);
            assertThat(inspection.running()).isEmpty();
            assertThat(inspection.hasFailed()).isFalse();
            assertThat(inspection.last()).map(JournalReport::isIntact).contains(true);
        }
    }

    @Test
    void aVerificationThatCouldNotEndIsSaid() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            JournalArchive broken = mock();
            doThrow(new IllegalStateException("The disk is gone")).when(broken).visit(any());
            JournalInspection inspection = new JournalInspection(
                    broken, journal.key(), journal.sealing(), journal.settings(), TestJournal.CLOCK);

            assertThatThrownBy(inspection::verify).hasMessage("The disk is gone");
            assertThat(inspection.hasFailed()).isTrue();
            assertThat(inspection.running()).isEmpty();
        }
    }
}
