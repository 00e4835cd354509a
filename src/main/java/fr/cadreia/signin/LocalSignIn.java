package fr.cadreia.signin;

import fr.cadreia.grant.Installation;
import fr.cadreia.people.Identities;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Tells where the passwords of this application are accepted. Where people sign in at a provider they are accepted on
 * pages alone: from everybody while the installation is open, and later only from accounts without an identity at the
 * provider, if the authority keeps such accounts.
 */
@Component
public class LocalSignIn {

    private final boolean provided;
    private final SignInSettings settings;
    private final Installation installation;
    private final Identities identities;

    LocalSignIn(Environment environment, SignInSettings settings, Installation installation, Identities identities) {
        this.provided = environment.acceptsProfiles(Profiles.of("oidc"));
        this.settings = settings;
        this.installation = installation;
        this.identities = identities;
    }

    /** Tells whether programs may send a password with each request. */
    public boolean onInterfaces() {
        return !provided;
    }

    /** Tells whether the page to sign in asks for a password. */
    public boolean isOffered() {
        return !provided || settings.localAccounts() || installation.isOpen();
    }

    /** Tells whether the account's person signs in on pages by a password. */
    public boolean onPages(String account) {
        return !provided || isOffered() && !identities.isProvided(account);
    }
}
