package fr.cadreia.people;

import fr.cadreia.people.SignInIdentities.SignInIdentity;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The record of all changes of accounts and their authors, for ever. The accounts that the application sets up by
 * itself at its first start are in the record of the installation.
 */
public interface AccountRecords {

    /** Records a change in the transaction of the change itself. */
    default void add(String actor, AccountChange.Kind kind, String account, String group) {
        add(actor, kind, account, group, "");
    }

    /**
     * Records a change in the transaction of the change itself.
     *
     * @param actor empty for the application itself
     * @param note words that go with the change, e.g. the act, French; may be empty
     */
    void add(String actor, AccountChange.Kind kind, String account, String group, String note);

    /**
     * Records, in the transaction of the change itself, that an account was stored, with its password, name,
     * mailbox and identities, by any person.
     *
     * @param fingerprint of the stored data, see {@link #fingerprint}
     */
    void addCredential(String account, String fingerprint);

    /**
     * Computes the SHA-256 of the data that decide who signs in with an account and whose acts they are, in lower case
     * hexadecimal: the stored hash of the password with its salt, the name, the mailbox to which one-time links go, and
     * the identities by which the account signs in.
     *
     * @param mailbox null stands for none, as for the names
     */
    static String fingerprint(
            String storedHash,
            String salt,
            String firstName,
            String lastName,
            String mailbox,
            Collection<SignInIdentity> identities) {
        Stream<String> signIns = identities.stream()
                .sorted(Comparator.comparing(SignInIdentity::provider))
                .flatMap(known -> Stream.of(known.provider().name(), known.subject(), known.signInName()));
        return DigestUtils.sha256Hex(Stream.concat(Stream.of(storedHash, salt, firstName, lastName, mailbox), signIns)
                .map(value -> Objects.toString(value, ""))
                .collect(Collectors.joining("\n")));
    }

    /** Lists all changes, oldest first. */
    List<AccountChange> all();

    /** Lists the changes since a moment, oldest first. */
    List<AccountChange> since(Instant moment);

    /**
     * Returns, by account, the changes that somebody else made to it since a moment. Such a change raises the question
     * whether the person themselves uses the account. Accounts without such a doubt are left out.
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
