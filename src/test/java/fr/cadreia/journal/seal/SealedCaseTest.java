package fr.cadreia.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import fr.cadreia.journal.seal.SealedCase.Proved;
import fr.cadreia.kernel.time.AuthorityClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedCaseTest {

    private static final String ONE = "IA-2026-0001";
    private static final String TWO = "IA-2026-0002";

    @TempDir
    Path directory;

    private static void assertProved(Proved proved, int seal, int row) {
        assertThat(proved.seal().statement().sequence()).isEqualTo(seal);
        assertThat(proved.head().sequence()).isEqualTo(row);
        assertThat(SealKeyTest.climb(proved.head(), proved.proof()))
                .isEqualTo(proved.seal().statement().root());
    }

    @Test
    void aCaseIsProvedByASealThatOthersMayHaveKept() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            SealedCase cases = new SealedCase(database.seals(), journal.published());
            assertThat(cases.of(ONE)).as("nothing but the first seal").isEmpty();
            journal.addCase(ONE, 3);
            journal.addCase(TWO, 3);
            assertThat(cases.of(ONE)).as("not sealed yet").isEmpty();
            journal.sealing().seal();
            assertProved(cases.of(ONE).orElseThrow(), 2, 3);

            journal.append(TWO, TestJournal.REMINDED);
            journal.sealing().seal();
            assertProved(cases.of(ONE).orElseThrow(), 3, 3);

            AuthorityClock tomorrow = TestJournal.CLOCK.ahead(Duration.ofDays(1));
            journal.append(tomorrow, TWO, TestJournal.REMINDED);
            journal.restarted(tomorrow);
            assertProved(cases.of(ONE).orElseThrow(), 3, 3);
            assertProved(cases.of(TWO).orElseThrow(), 4, 5);

            AuthorityClock later = TestJournal.CLOCK.ahead(Duration.ofDays(3));
            journal.append(later, ONE, TestJournal.REMINDED);
            journal.restarted(later);
            assertProved(cases.of(ONE).orElseThrow(), 5, 4);
            assertProved(cases.of(TWO).orElseThrow(), 4, 5);
            assertThat(cases.of("IA-2026-0009")).isEmpty();
        }
    }

    @Test
    void aCaseIsProvedAsSoonAsItIsSealedAlsoOnceTheClockWasSetBack() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            SealedCase cases = new SealedCase(database.seals(), journal.published());
            AuthorityClock ahead = TestJournal.CLOCK.ahead(Duration.ofDays(3));
            journal.addCase(ONE, 3);
            journal.restarted(ahead);
            assertProved(cases.of(ONE).orElseThrow(), 2, 3);

            journal.addCase(TWO, 3);
            journal.sealing().seal();

            assertProved(cases.of(TWO).orElseThrow(), 3, 3);
            assertThat(journal.published().daily())
                    .extracting(last -> last.seal().statement().sequence())
                    .startsWith(3, 2);
        }
    }

    /** Notes how many seals with their heads were read. */
    private static final class Counted implements Seals {

        private final Seals seals;
        private final List<Integer> read = new ArrayList<>();

        Counted(Seals seals) {
            this.seals = seals;
        }

        @Override
        public List<ChainHead> currentHeads() {
            return seals.currentHeads();
        }

        @Override
        public List<Seal> after(int sequence) {
            throw new AssertionError("All seals with all heads at once");
        }

        @Override
        public List<Seal> after(int sequence, int most) {
            List<Seal> found = seals.after(sequence, most);
            assertThat(found).hasSizeLessThanOrEqualTo(Sealing.AT_A_TIME);
            read.add(found.size());
            return found;
        }

        @Override
        public List<SignedSeal> signedAfter(int sequence) {
            return seals.signedAfter(sequence);
        }

        @Override
        public List<SignedSeal> latest(int count) {
            return seals.latest(count);
        }

        @Override
        public boolean add(Seal seal) {
            return seals.add(seal);
        }

        int total() {
            return read.stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Test
    void sealsAreReadOnceAndSomeAtATime() {
        try (TestDatabase database = Vendor.H2.open()) {
            TestJournal journal = new TestJournal(database, directory);
            journal.addCase(ONE, 3);
            int seals = Sealing.AT_A_TIME + 3;
            for (int seal = 2; seal <= seals; seal++) {
                journal.append(ONE, TestJournal.REMINDED);
                assertThat(journal.sealing().seal()).isPresent();
            }
            Counted counted = new Counted(database.seals());
            SealedCase cases = new SealedCase(counted, journal.published());

            assertProved(cases.of(ONE).orElseThrow(), seals, seals + 2);
            assertThat(counted.total()).isEqualTo(seals);
            for (int again = 0; again < 5; again++) {
                assertProved(cases.of(ONE).orElseThrow(), seals, seals + 2);
            }
            assertThat(counted.total()).as("nothing is read again").isEqualTo(seals);

            Counted atStart = new Counted(database.seals());
            Sealing started =
                    new Sealing(atStart, database.archive(), TestJournal.CLOCK, journal.key(), journal.settings());
            started.begin();
            assertThat(atStart.total()).isEqualTo(seals);
            assertThat(started.seal()).isEmpty();
        }
    }
}
