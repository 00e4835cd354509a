package fr.cadreia.signin.ldap;

import fr.cadreia.grant.AccountDesk;
import fr.cadreia.grant.ProvidedAccounts.Provided;
import fr.cadreia.people.Confirmation;
import fr.cadreia.people.People;
import fr.cadreia.people.Profile;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import fr.cadreia.people.SignInThrottle;
import fr.cadreia.signin.LocalSignIn;
import fr.cadreia.signin.ProvidedSignIn;
import fr.cadreia.signin.SignInRefusal;
import fr.cadreia.signin.SignInRefusal.Reason;
import fr.cadreia.signin.ldap.Directory.Entry;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Signs people in by their password in the directory of the house. The account is that of the entry's lasting id, so that
 * a person who is renamed keeps it, and somebody else who gets the former name does not. No group of the directory gives a
 * right that two persons sign.
 */
@Component
@Order(0)
@org.springframework.context.annotation.Profile("ldap")
class LdapSignIn implements AuthenticationProvider, Confirmation {

    /** Apart from the names of this application's own passwords. */
    private static final String COUNTED = "ldap:";

    private final Directory directory;
    private final LdapSettings settings;
    private final SignInIdentities identities;
    private final ProvidedSignIn signIn;
    private final AccountDesk accounts;
    private final People people;
    private final SignInThrottle throttle;
    private final LocalSignIn local;

    LdapSignIn(
            Directory directory,
            LdapSettings settings,
            SignInIdentities identities,
            ProvidedSignIn signIn,
            AccountDesk accounts,
            People people,
            SignInThrottle throttle,
            LocalSignIn local) {
        this.directory = directory;
        this.settings = settings;
        this.identities = identities;
        this.signIn = signIn;
        this.accounts = accounts;
        this.people = people;
        this.throttle = throttle;
        this.local = local;
    }

    /** Leaves the names of accounts whose password of this application is accepted to the provider after this one. */
    @Override
    public Authentication authenticate(Authentication attempt) {
        if (identities.named(attempt.getName()).filter(local::accepts).isPresent()) {
            return null;
        }
        String account = account(prove(attempt.getName(), String.valueOf(attempt.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("Identifiant ou mot de passe incorrect.")));
        return UsernamePasswordAuthenticationToken.authenticated(
                account,
                null,
                people.get(account).roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.id()))
                        .toList());
    }

    /** Returns the person with this name and password; empty where they are wrong, and while wrong ones make wait. */
    private Optional<Entry> prove(String name, String password) {
        Optional<Entry> named = directory.find(name);
        // By the entry, since a directory takes many spellings for the same name, with and without accents for one.
        String counted = COUNTED + named.map(Entry::id).orElseGet(() -> SignInIdentities.normalised(name));
        Optional<Entry> person = throttle.inTurn(counted, () -> {
            if (throttle.isWaiting(counted)) {
                return Optional.empty();
            }
            Optional<Entry> proven = named.filter(entry -> directory.opens(entry, password));
            proven.ifPresentOrElse(entry -> throttle.right(counted), () -> throttle.wrong(counted));
            return proven;
        });
        // A lock that was for a time ends with the right password.
        return person.map(
                entry -> entry.locked() ? directory.find(Set.of(entry.id())).getOrDefault(entry.id(), entry) : entry);
    }

    /** Returns what the directory says of a person with this name and password, for the account to which it belongs. */
    Optional<Provided> identity(String name, String password) {
        return prove(name, password)
                .filter(entry -> !entry.locked())
                .map(entry -> provided(entry, directory.groups(entry)));
    }

    @Override
    public boolean isConfirmed(String account, String password) {
        return identities.find(account).stream()
                .filter(identity -> identity.provider() == SignInProvider.LDAP)
                .flatMap(identity -> directory.find(Set.of(identity.subject())).values().stream())
                .anyMatch(entry -> !entry.locked() && directory.opens(entry, password));
    }

    /** Returns the account of a person who has just proved who they are; at their first sign-in opens it. */
    private String account(Entry person) {
        Set<String> groups = directory.groups(person);
        if (person.locked() || !settings.admits(groups)) {
            throw new SignInRefusal(Reason.TAKEN_AWAY);
        }
        identities.account(SignInProvider.LDAP, person.id()).ifPresent(accounts::comeBack);
        return signIn.account(provided(person, groups), settings.firstSignIn() == LdapSettings.FirstSignIn.OPEN);
    }

    private Provided provided(Entry person, Set<String> groups) {
        return new Provided(
                SignInProvider.LDAP,
                person.id(),
                person.signInName(),
                new Profile(person.firstName(), person.lastName(), person.mailbox()),
                settings.organisation(groups));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
