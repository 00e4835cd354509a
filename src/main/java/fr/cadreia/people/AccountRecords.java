package fr.cadreia.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who did what to which account, for ever. What the application sets up by itself at
 * its first start is in the record of the installation. */
public interface AccountRecords {

    /** In the transaction of the change itself. */
    default void add(String actor, AccountChange.Kind kind, String account, String group) {
        add(actor, kind, account, group, "");
    }

    /**
     * In the transaction of the change itself.
     *
     * @param note what goes with it, e.g. the act, French; may be empty
     */
    void add(String actor, AccountChange.Kind kind, String account, String group, String note);

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

    /** What somebody else did to an account since a moment: it makes one ask whether it is the person who acts by it. */
    default List<AccountChange> doubts(String account, Instant since) {
        return all().stream()
                .filter(change -> change.account().equals(account))
                .filter(change -> change.isByAnother() && !change.at().isBefore(since))
                .toList();
    }
}
