package fr.cadreia.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.cadreia.MovableClock;
import fr.cadreia.journal.CaseEvent.Reminded;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

    private static final String ONE = "IA-2026-0001";
    private static final String TWO = "IA-2026-0002";

    @TempDir
    Path directory;

    @OnEachVendor
    void aSealHoldsTheHeadsThatChangedAndTheDigestOfAll(TestDatabase database) {
        TestJournal journal = new TestJournal(database, directory);
        Sealing sealing = journal.sealing();
        journal.addCase(TWO, 3);
        journal.addCase(ONE, 4);
        Seal first = sealing.seal().orElseThrow();
        journal.append(ONE, TestJournal.REMINDED);
        Seal second = sealing.seal().orElseThrow();

        assertThat(first.changedHeads()).extracting(ChainHead::caseReference).containsExactly(ONE, TWO);
        assertThat(first.changedHeads()).extracting(ChainHead::sequence).containsExactly(4, 3);
        assertThat(second.changedHeads()).extracting(ChainHead::caseReference).containsExactly(ONE);
        assertThat(second.statement().previous()).isEqualTo(first.hash());
        assertThat(second.statement().chains()).isEqualTo(2);
        assertThat(first.statement().rows()).isEqualTo(7);
        assertThat(second.statement().rows()).isOne();
        assertThat(second.statement().root())
                .isEqualTo(new HeadTree(database.seals().currentHeads()).root());
        assertThat(database.seals().after(1)).containsExactly(first, second);
        assertThat(database.seals().latest(2)).containsExactly(second.signed(), first.signed());
    }

    @OnEachVendor
    void nothingNewMakesNoSeal(TestDatabase database) {
        TestJournal journal = new TestJournal(database, directory);
        assertThat(journal.sealing().seal()).isEmpty();
        journal.addCase(ONE, 2);
        assertThat(journal.sealing().seal()).isPresent();

        assertThat(journal.sealing().seal()).isEmpty();
        assertThat(database.seals().latest(5)).hasSize(2);
    }

    @OnEachVendor
    void nodesTakeTurnsAndAClashIsNoError(TestDatabase database) {
        TestJournal journal = new TestJournal(database, directory);
        Sealing here = journal.sealing();
        Sealing there = journal.restarted();
        journal.addCase(ONE, 2);
        Seal first = here.seal().orElseThrow();
        assertThat(there.seal()).isEmpty();
        assertThat(database.seals().add(first)).isFalse();

        journal.addCase(TWO, 2);
        assertThat(there.seal()).map(Seal::sequence).contains(3);
        assertThat(here.seal()).isEmpty();
        journal.append(ONE, TestJournal.REMINDED);
        assertThat(here.seal()).map(Seal::sequence).contains(4);

        assertThat(journal.verify().problems()).isEmpty();
    }

    @OnEachVendor
    void whatAForgedSealSaysIsSealedAnew(TestDatabase database) {
        TestJournal journal = new TestJournal(database, directory);
        journal.addCase(ONE, 2);
        String heads = database.seals().currentHeads().get(0).toString();
        SealStatement statement = new SealStatement(
                2,
                TestJournal.CLOCK.now(),
                SealMark.REGULAR,
                2,
                1,
                "0".repeat(64),
                DigestUtils.sha256Hex(heads),
                database.seals().latest(1).get(0).statement().hash());
        Seal forged = new Seal(new SignedSeal(statement, "nonsense"), heads);
        assertThat(database.seals().add(forged)).isTrue();

        assertThat(journal.sealing().seal())
                .map(Seal::changedHeads)
                .contains(database.seals().currentHeads());
    }

    @OnEachVendor
    void theWitnessRemembersTheLastSeal(TestDatabase database) {
        TestJournal journal = new TestJournal(database, directory);
        journal.addCase(ONE, 2);
        journal.sealing().sealAtLast();

        SealStatement last = database.seals().latest(1).get(0).statement();
        assertThat(directory.resolve("seal.witness")).content().isEqualTo("2 " + last.hash() + "\n");
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    @OnEachVendor
    void aKeyIsMadeAtTheVeryFirstStartOnly(TestDatabase database) throws Exception {
        TestJournal journal = new TestJournal(database, directory);
        Path file = journal.settings().sealKeyFile();
        SealKeySetup setup = new SealKeySetup();

        // The running application made the first seal of this database: nothing replaces its key.
        Files.delete(file);
        assertThatThrownBy(() -> setup.sealKey(journal.settings(), database.seals()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("introuvable", file.toString(), "sauvegarde");
        database.tampering().sql("delete from cadre_seal").update();
        setup.sealKey(journal.settings(), database.seals());
        assertThat(file).exists();
        List<String> made = Files.readAllLines(file);
        setup.sealKey(journal.settings(), database.seals());
        assertThat(Files.readAllLines(file)).isEqualTo(made);

        // A journal whose seals were all deleted has rows left.
        journal.addCase(ONE, 1);
        Files.delete(file);
        assertThatThrownBy(() -> setup.sealKey(journal.settings(), database.seals()))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Two nodes with two keys would call each other's seals forged. */
    @OnEachVendor
    void aNodeWithAnotherKeyDoesNotStart(TestDatabase database) throws Exception {
        TestJournal journal = new TestJournal(database, directory);
        SealKeySetup setup = new SealKeySetup();
        assertThatCode(() -> setup.sealKey(journal.settings(), database.seals()))
                .doesNotThrowAnyException();

        Files.delete(journal.settings().sealKeyFile());
        SealKey.create(journal.settings().sealKeyFile());

        assertThatThrownBy(() -> setup.sealKey(journal.settings(), database.seals()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContainingAll("n’est pas celle du dernier sceau", "accept-other-seal-key");
        assertThatCode(() -> setup.sealKey(accepting(journal.settings()), database.seals()))
                .doesNotThrowAnyException();
    }

    private static JournalSettings accepting(JournalSettings settings) {
        return new JournalSettings(
                settings.sealInterval(),
                settings.verificationInterval(),
                settings.sealKeyFile(),
                false,
                true,
                settings.witnessFile());
    }

    /** Each of two nodes has a witness of its own; the one that has not sealed for a while knows an earlier seal. */
    @OnEachVendor
    void twoWitnessesNeverAccuseEachOther(TestDatabase database) throws Exception {
        Path elsewhere = Files.createDirectory(
                directory.resolve("node-b-" + database.url().hashCode()));
        TestJournal first = new TestJournal(database, directory);
        Files.copy(first.settings().sealKeyFile(), elsewhere.resolve("seal.key"));
        TestJournal second = new TestJournal(database, elsewhere);
        first.addCase(ONE, 2);
        assertThat(first.sealing().seal()).isPresent();
        first.append(ONE, new Reminded("Task_Proposal", "Rappel"));
        assertThat(first.sealing().seal()).isPresent();

        assertThat(second.settings().sealKeyFile().resolveSibling("seal.witness"))
                .content()
                .as("it lags behind")
                .startsWith("1 ");
        assertThat(second.problems()).isEmpty();
        assertThat(first.problems()).isEmpty();

        first.append(ONE, new Reminded("Task_Proposal", "Encore un rappel"));
        assertThat(second.sealing().seal()).isPresent();
        assertThat(first.problems()).as("now the other one lags").isEmpty();
        assertThat(second.problems()).isEmpty();
        assertThat(first.sealing().seal()).as("sealed by the other node").isEmpty();
        assertThat(first.problems()).isEmpty();
    }

    @OnEachVendor
    void theFirstSealComesBeforeTheFirstRow(TestDatabase database) {
        TestJournal journal = new TestJournal(database, directory);

        Seal first = database.seals().after(0).get(0);
        assertThat(first.statement().mark()).isEqualTo(SealMark.FIRST);
        assertThat(first.statement().chains()).isZero();
        assertThat(first.isOf(journal.key().publicKey())).isTrue();
        assertThat(directory.resolve("seal.witness")).content().startsWith("1 ");
    }

    @OnEachVendor
    void whatAnInterruptionLeftIsSealedWithAMarkUpToWhereItStood(TestDatabase database) {
        TestJournal journal = new TestJournal(database, directory);
        journal.addCase(ONE, 3);
        Sealing restarted = journal.restarted();
        journal.append(ONE, TestJournal.REMINDED);
        journal.addCase(TWO, 2);
        restarted.seal();

        assertThat(database.seals().latest(2))
                .extracting(
                        seal -> seal.statement().mark(),
                        seal -> seal.statement().rows())
                .containsExactly(tuple(SealMark.REGULAR, 3L), tuple(SealMark.AFTER_INTERRUPTION, 3L));
        assertThat(restarted.seal()).isEmpty();
    }

    @OnEachVendor
    void afterAnOrderlyStopThereWasNoInterruption(TestDatabase database) {
        TestJournal journal = new TestJournal(database, directory);
        journal.addCase(ONE, 3);
        journal.sealing().sealAtLast();
        journal.restarted().seal();

        assertThat(database.seals().latest(1).get(0).statement().mark()).isEqualTo(SealMark.REGULAR);
        assertThat(journal.verify().summary()).startsWith("Journal intact\u00a0: ");
    }

    @OnEachVendor
    void oneHeadADayIsPublishedAndNamesNoCase(TestDatabase database) {
        TestJournal journal = new TestJournal(database, directory);
        PublishedSeals published = journal.published();
        journal.addCase(ONE, 3);
        journal.sealing().seal();
        assertThat(published.daily())
                .singleElement()
                .satisfies(day -> assertThat(day.seal().statement().sequence()).isEqualTo(2));
        AuthorityClock tomorrow = TestJournal.CLOCK.ahead(Duration.ofDays(1));
        journal.append(tomorrow, ONE, TestJournal.REMINDED);
        journal.restarted(tomorrow);
        Seal next = database.seals().after(2).get(0);

        assertThat(published.daily()).hasSize(2).first().satisfies(day -> {
            assertThat(day.day()).isEqualTo(LocalDate.of(2026, 3, 3));
            assertThat(day.seal()).isEqualTo(next.signed());
            assertThat(day.seal().toString()).doesNotContain("IA-2026");
        });
    }

    /** A row whose moment was read, and which is not committed yet. */
    @OnEachVendor
    void theClockIsMovedOnlyOnceWhatWasReadByItIsSealed(TestDatabase database) throws Exception {
        TestJournal journal = new TestJournal(database, directory);
        MovableClock time = new MovableClock();
        AuthorityClock clock = new AuthorityClock(time);
        Sealing sealing = journal.restarted(clock);
        append(journal, clock, ONE);
        Thread move = new Thread(() -> AuthorityClock.alone(() -> {
            sealing.seal();
            time.move(Duration.ofHours(8));
            return time;
        }));

        database.transaction().executeWithoutResult(status -> {
            journal.append(clock, ONE, TestJournal.REMINDED);
            move.start();
            untilItWaitsOrEnds(move);
        });
        move.join();
        append(journal, clock, TWO);

        assertThat(journal.verify().problems()).isEmpty();
    }

    /** A seal that was stopped where it reads the clock, with the heads of before already read. */
    @OnEachVendor
    void aSealBearsNoMomentByWhichThereWereOtherRows(TestDatabase database) throws Exception {
        TestJournal journal = new TestJournal(database, directory);
        MovableClock time = new MovableClock();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        AtomicReference<Thread> stopped = new AtomicReference<>();
        AuthorityClock clock = new AuthorityClock(() -> {
            if (Thread.currentThread() == stopped.get()) {
                reading.countDown();
                await(goesOn);
            }
            return time.instant();
        });
        Sealing sealing = journal.restarted(clock);
        append(journal, clock, ONE);
        Thread seals = new Thread(sealing::seal);
        stopped.set(seals);
        seals.start();
        await(reading);
        append(journal, clock, TWO);
        Thread move = new Thread(() -> AuthorityClock.alone(() -> {
            time.move(Duration.ofHours(8));
            return time;
        }));
        move.start();
        untilItWaitsOrEnds(move);
        goesOn.countDown();
        seals.join();
        move.join();

        assertThat(journal.verify().problems()).isEmpty();
    }

    private static void append(TestJournal journal, AuthorityClock clock, String reference) {
        TestDatabase database = journal.database();
        database.transaction().executeWithoutResult(status -> {
            database.cases(clock).add(TestJournal.newCase(reference));
            journal.append(clock, reference, TestJournal.REMINDED);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void untilItWaitsOrEnds(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
