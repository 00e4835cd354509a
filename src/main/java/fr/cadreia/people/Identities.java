package fr.cadreia.people;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.VisibleText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The only way to create accounts, to set the passwords of other people, and to write identities and memberships of roles
 * and organisations. The caller has made sure that it may be done.
 */
public interface Identities {

    /** The beginning of each id that {@link #newAccount} returns. */
    String ID_PREFIX = "p-";

    /** Returns an id for a new account: it means nothing, and no account has or had it. */
    String newAccount();

    /**
     * @param account id
     * @param signInName the local one; empty for an account whose person signs in at a provider alone
     * @param password in clear; empty for an account with which nobody signs in before its owner has chosen one
     * @param organisation group, or empty
     */
    void create(String account, String signInName, Profile profile, String password, String organisation);

    Optional<Profile> profile(String account);

    /** Returns the profiles by account, in one query; unknown accounts are left out. */
    Map<String, Profile> profiles(Collection<String> accounts);

    void changeProfile(String account, Profile profile);

    /** Sets a password without a check against the rules of passwords: see {@link #weakness}. */
    void setPassword(String account, String password);

    /** Deletes the password: nobody signs in before the owner has chosen a new one. */
    void forgetPassword(String account);

    /** Returns in French why a password is too weak for this account; empty when it will do. */
    Optional<String> weakness(String account, String password);

    /** Makes the account a member; no effect for a member. */
    void join(String account, Role role);

    /** Ends the membership; no effect for an account that is no member. */
    void leave(String account, Role role);

    /** Gives the account an identity at a provider. */
    void link(String account, SignInProvider provider, String subject, String signInName);

    /** Changes the name by which the account's person signs in at a provider; no effect where it has no identity there. */
    void rename(String account, SignInProvider provider, String signInName);

    /** Takes the identity at a provider from the account; no effect where it has none. */
    void unlink(String account, SignInProvider provider);

    /** Tells whether the account has an identity at a provider, so that its password is none. */
    boolean isProvided(String account);

    /** Lists the accounts that are members, whether their right is in force or not. */
    List<String> members(Role role);

    /** @param organisation group, or empty for none */
    void moveTo(String account, String organisation);

    /**
     * Returns what the person of an account, or of one that was deleted, is known by: the whole name, the mailbox, and the names
     * of the sign-in, which may be another word for the id.
     */
    Set<String> names(String account);

    /** Deletes the account and forgets for good what its person was called; no effect on what is left of it elsewhere. */
    void erase(String account);

    /** Returns the account that has this mailbox, in capitals or small letters. */
    Optional<String> ownerOf(String mailbox);

    /** Tells whether the text is a complete address of one mailbox, and holds nothing that readers do not see. */
    static boolean isMailbox(String text) {
        return text.length() <= 254
                && text.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+")
                && VisibleText.obstacleInLine(text).isEmpty();
    }

    /** Requires a complete address that serves no other account. */
    default void requireMailbox(String account, String mailbox) {
        if (!isMailbox(mailbox)) {
            throw CommandRefusedException.invalid(
                    "Boîte aux lettres\u00a0: indiquez une adresse complète, par exemple prenom.nom@ville.exemple.fr.");
        }
        if (ownerOf(mailbox).filter(owner -> !owner.equals(account)).isPresent()) {
            throw CommandRefusedException.conflict(
                    "Cette boîte aux lettres sert déjà un autre compte\u00a0: une boîte, un compte.");
        }
    }

    /**
     * Tells whether the password is the account's own, or its person has just confirmed the identity at the provider,
     * for acts that ask for it again; wrong passwords lead to a wait.
     */
    boolean confirms(String account, String password);
}
