package fr.cadreia.people;

import fr.cadreia.kernel.form.CommandRefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The only way by which accounts are created, passwords are set by others than their owners, and memberships of roles and
 * organisations are written. The caller has made sure that it may be done.
 */
public interface Identities {

    /**
     * @param password in clear; empty for an account with which nobody signs in before its owner has chosen one
     * @param organisation group, or empty
     */
    void create(String account, Profile profile, String password, String organisation);

    Optional<Profile> profile(String account);

    /** By account, in one query; accounts that there are not are left out. */
    Map<String, Profile> profiles(Collection<String> accounts);

    void changeProfile(String account, Profile profile);

    /** Without a check against the rules of passwords: see {@link #weakness}. */
    void setPassword(String account, String password);

    /** Nobody signs in before its owner has chosen a password. */
    void forgetPassword(String account);

    /** What makes a password too weak for this account, French; empty when it will do. */
    Optional<String> weakness(String account, String password);

    /** No effect for a member. */
    void join(String account, Role role);

    /** No effect for an account that is no member. */
    void leave(String account, Role role);

    /** The accounts that are members, whether their right is in force or not. */
    List<String> members(Role role);

    /** @param organisation group, or empty for none */
    void moveTo(String account, String organisation);

    /** The account that has this mailbox, whichever way its letters are written. */
    Optional<String> ownerOf(String mailbox);

    /** One mailbox serves one account. */
    default void requireMailbox(String account, String mailbox) {
        if (!mailbox.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+") || mailbox.length() > 254) {
            throw CommandRefusedException.invalid(
                    "Boîte aux lettres\u00a0: indiquez une adresse complète, par exemple prenom.nom@ville.exemple.fr.");
        }
        if (ownerOf(mailbox).filter(owner -> !owner.equals(account)).isPresent()) {
            throw CommandRefusedException.conflict(
                    "Cette boîte aux lettres sert déjà un autre compte\u00a0: une boîte, un compte.");
        }
    }

    /** Whether the password is the account's own, for acts that ask for it again; wrong ones make wait. */
    boolean confirms(String account, String password);
}
