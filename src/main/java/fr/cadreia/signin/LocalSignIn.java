package fr.cadreia.signin;

import fr.cadreia.grant.AccountActs;
import fr.cadreia.grant.GrantLinks;
import fr.cadreia.grant.Guarantors;
import fr.cadreia.grant.Installation;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells where the passwords of this application are accepted. Where people sign in at a provider or with a directory,
 * they are accepted from everybody while the installation is open, and later only from accounts without an identity
 * there, if the authority keeps such accounts, and from the break-glass administrator.
 */
@Component
public class LocalSignIn {

    private final boolean atProvider;
    private final boolean elsewhere;
    private final SignInSettings settings;
    private final Installation installation;
    private final Identities identities;
    private final SignInIdentities signIns;
    private final People people;
    private final Guarantors guarantors;
    private final AccountActs acts;

    LocalSignIn(
            Environment environment,
            SignInSettings settings,
            Installation installation,
            Identities identities,
            SignInIdentities signIns,
            People people,
            Guarantors guarantors,
            AccountActs acts) {
        if (environment.acceptsProfiles(Profiles.of("oidc & ldap"))) {
            throw new StartRefusedException(
                    "Réglage spring.profiles.active\u00a0: oidc et ldap ne vont pas ensemble\u00a0; gardez celui des deux par"
                            + " lequel les personnes se connectent.");
        }
        this.atProvider = environment.acceptsProfiles(Profiles.of("oidc"));
        this.elsewhere = atProvider || environment.acceptsProfiles(Profiles.of("ldap"));
        this.settings = settings;
        this.installation = installation;
        this.identities = identities;
        this.signIns = signIns;
        this.people = people;
        this.guarantors = guarantors;
        this.acts = acts;
    }

    /** Tells whether programs may send a password with each request. */
    public boolean onInterfaces() {
        return !atProvider;
    }

    /** Tells whether the page to sign in asks for a password. */
    public boolean isOffered() {
        return !atProvider
                || settings.localAccounts()
                || installation.isOpen()
                || !settings.breakGlass().isEmpty();
    }

    /** Tells whether the account's person signs in by a password of this application. */
    public boolean accepts(String account) {
        boolean kept = settings.localAccounts() || installation.isOpen();
        return !elsewhere || kept && !identities.isProvided(account) || isBreakGlass(account);
    }

    /** Tells whether the account is the break-glass administrator's, where passwords are otherwise not accepted. */
    private boolean isBreakGlass(String account) {
        return elsewhere
                && !settings.breakGlass().isEmpty()
                && !identities.isProvided(account)
                && signIns.isNameOf(settings.breakGlass(), account)
                && people.has(account, Role.ADMINISTRATORS);
    }

    /** Tells the guarantors, and the journal, where the break-glass administrator has signed in; no effect for others. */
    @Transactional
    public void signedIn(String account) {
        if (!isBreakGlass(account)) {
            return;
        }
        acts.takeTurn();
        acts.record(account, AccountChange.Kind.BREAK_GLASS_USED, account);
        acts.tell(
                guarantors.accounts(),
                "L’accès de secours a servi\u00a0: " + People.reference(account)
                        + " s’est connecté par son mot de passe local. Si ce n’était pas prévu, fermez cette connexion.",
                GrantLinks.PAGE + "/comptes/" + account);
    }
}
