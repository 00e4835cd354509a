package fr.cadreia.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** When a change raises the question whether the person themselves uses an account. */
class AccountRecordsTest {

    private static final Instant OPENED = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant BEFORE = OPENED.minusSeconds(3_600);
    private static final Instant AFTER = OPENED.plusSeconds(3_600);

    private final List<AccountChange> changes = new ArrayList<>();

    private final AccountRecords records = new AccountRecords() {
        @Override
        public void add(String actor, Kind kind, String account, String group, String note) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void addCredential(String account, String fingerprint) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<AccountChange> all() {
            return changes;
        }

        @Override
        public List<AccountChange> since(Instant moment) {
            return changes.stream()
                    .filter(change -> !change.at().isBefore(moment))
                    .toList();
        }
    };

    private Instant now = Instant.parse("2026-03-02T22:00:00Z");

    private final AuthorityClock clock = new AuthorityClock(() -> now);

    private final AccountMemory<String> remembered = new AccountMemory<>(Duration.ofHours(1), 10, clock);

    private String committed = "before";

    private AccountChange happened(Instant at, String actor, Kind kind) {
        AccountChange change = new AccountChange(at, actor, kind, "elected1", "", "");
        changes.add(change);
        return change;
    }

    private List<AccountChange> doubts() {
        return records.doubts(Set.of("elected1"), OPENED).getOrDefault("elected1", List.of());
    }

    @Test
    void whatSomebodyElseDidSinceTheOpeningIsADoubt() {
        AccountChange joined = happened(AFTER, "admin", Kind.JOINED);
        AccountChange atOnce = happened(OPENED, "admin", Kind.CHANGED);
        happened(BEFORE, "admin", Kind.LEFT);
        happened(AFTER, "elected1", Kind.CHANGED);

        assertThat(doubts()).containsExactly(joined, atOnce);
    }

    @Test
    void toChangeItAfterwardsHidesNothing() {
        AccountChange given = happened(AFTER, "admin", Kind.PASSWORD_SET);
        happened(AFTER, "elected1", Kind.PASSWORD_SET);

        assertThat(doubts()).containsExactly(given);
    }

    @Test
    void whatIsDoneToOthersIsNone() {
        changes.add(new AccountChange(AFTER, "admin", Kind.PASSWORD_SET, "elected2", "", ""));

        assertThat(doubts()).isEmpty();
    }

    // A table of one row, read by others while somebody changes it.

    private String read() {
        return remembered.get("row", key -> committed);
    }

    @AfterEach
    void noTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private static void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    private void commit() {
        committed = "after";
        var following = TransactionSynchronizationManager.getSynchronizations();
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationUtils.invokeAfterCompletion(following, TransactionSynchronization.STATUS_COMMITTED);
    }

    @Test
    void whatOthersReadBeforeTheCommitIsForgottenWithIt() {
        begin();
        remembered.forget("row");
        Others.run(() -> assertThat(read()).isEqualTo("before"));
        commit();

        assertThat(read()).isEqualTo("after");
    }

    @Test
    void aTransactionThatChangesAccountsReadsForItselfAndLeavesOthersNothing() {
        assertThat(read()).isEqualTo("before");
        begin();
        AccountTransaction.begin();

        assertThat(remembered.get("row", key -> "own")).isEqualTo("own");
        assertThat(remembered.get("other", key -> "own")).isEqualTo("own");
        Others.run(() -> {
            assertThat(read()).isEqualTo("before");
            assertThat(remembered.known("other")).isEmpty();
        });
        commit();
    }

    @Test
    void whoWasReadingWhenItChangedKeepsNothing() {
        String seen = remembered.get("row", key -> {
            String old = committed;
            committed = "after";
            remembered.forget("row");
            return old;
        });

        assertThat(seen).isEqualTo("before");
        assertThat(read()).isEqualTo("after");
    }

    /**
     * If the key were held while it is read, a reader that waits for a connection would hold up those that have one.
     */
    @Test
    void nobodyWaitsForThePersonWhoReads() {
        String seen = remembered.get("row", key -> {
            Others.run(() -> assertThat(read()).isEqualTo("before"));
            return committed;
        });

        assertThat(seen).isEqualTo("before");
    }

    @Test
    void nothingIsRememberedIntoTheNextDay() {
        assertThat(read()).isEqualTo("before");
        committed = "after";
        assertThat(read()).isEqualTo("before");

        now = now.plus(Duration.ofHours(2));

        assertThat(read()).isEqualTo("after");
    }

    /** Another thread, and what it asserts. */
    private static final class Others {

        static void run(Runnable work) {
            Throwable[] failure = new Throwable[1];
            Thread thread = new Thread(work);
            thread.setUncaughtExceptionHandler((unused, thrown) -> failure[0] = thrown);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(failure[0]).isNull();
        }
    }
}
