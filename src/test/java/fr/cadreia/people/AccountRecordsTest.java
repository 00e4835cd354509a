package fr.cadreia.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.people.AccountChange.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
        public void addDeleted(String actor, String account, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> formerName(String account) {
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
}
