package fr.cadreia.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

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
     * An account was stored, with its password, name and mailbox, no matter by whom. In the transaction of the change
     * itself.
     *
     * @param fingerprint of what is stored, see {@link #fingerprint}
     */
    void addCredential(String account, String fingerprint);

    /**
     * SHA-256 of what decides who signs in by an account and whose acts they are, in lower case hexadecimal: the stored hash of
     * the password with its salt, the name, and the mailbox to which one-time links go.
     *
     * @param mailbox null stands for none, as for the names
     */
    static String fingerprint(String storedHash, String salt, String firstName, String lastName, String mailbox) {
        return DigestUtils.sha256Hex(Stream.of(storedHash, salt, firstName, lastName, mailbox)
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining("\n")));
    }

    /**
     * An account is no more; what it was called stays, because documents and votes name its person for ever.
     *
     * @param actor empty for the application itself
     * @param name first and last name
     */
    void addDeleted(String actor, String account, String name);

    /** What a deleted account was called when it was deleted last; empty for one that was never deleted. */
    Optional<String> formerName(String account);

    /** Oldest first. */
    List<AccountChange> all();

    /** Since a moment, oldest first. */
    List<AccountChange> since(Instant moment);

    /**
     * By account, what somebody else did to it since a moment: such a change raises the question whether the person
     * themselves uses the account. Accounts without such a doubt are left out.
     */
    default Map<String, List<AccountChange>> doubts(Collection<String> accounts, Instant since) {
        return accounts.isEmpty()
                ? Map.of()
                : since(since).stream()
                        .filter(change -> change.isByAnother()
                                && change.kind().hasEffect()
                                && accounts.contains(change.account()))
                        .collect(Collectors.groupingBy(AccountChange::account));
    }
}
