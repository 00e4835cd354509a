package fr.cadreia.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who did what to which account, for ever. What the application sets up by itself at its first start is not in it. */
public interface AccountRecords {

    /** In the transaction of the change itself. */
    void add(String actor, AccountChange.Kind kind, String account, String group);

    /**
     * An account is no more; what it was called stays, because documents and votes name its person for ever.
     *
     * @param name first and last name
     */
    void addDeleted(String actor, String account, String name);

    /** What a deleted account was called when it was deleted last; empty for one that was never deleted. */
    Optional<String> formerName(String account);

    /** Oldest first. */
    List<AccountChange> all();

    /**
     * What makes one ask whether it is the person who acts by an account: whatever somebody else did to it since a
     * moment, and that its password is not its person's own, whenever that was.
     */
    default List<AccountChange> doubts(String account, Instant since) {
        List<AccountChange> own = all().stream()
                .filter(change -> change.account().equals(account))
                .toList();
        List<AccountChange> doubts = new ArrayList<>();
        Optional<AccountChange> password =
                own.stream().filter(AccountChange::givesPassword).reduce((earlier, later) -> later);
        for (AccountChange change : own) {
            boolean recent = !change.at().isBefore(since);
            if (change.isByAnother()
                    && (recent || password.filter(change::equals).isPresent())) {
                doubts.add(change);
            }
        }
        return doubts;
    }
}
