package fr.cadreia.grant;

import fr.cadreia.grant.ProvidedAccounts.Provided;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk for what people sign in by: an account gets an identity at the authority's provider, or loses it, or gets
 * another sign-in name here.
 */
@Component
public class IdentityDesk {

    private final ProfileDesk profiles;
    private final GrantDesk desk;
    private final GrantEffects effects;
    private final RightChecks checks;
    private final Installation installation;
    private final Credentials credentials;
    private final SignInIdentities signIns;
    private final AccountActs acts;

    IdentityDesk(
            ProfileDesk profiles,
            GrantDesk desk,
            GrantEffects effects,
            RightChecks checks,
            Installation installation,
            Credentials credentials,
            SignInIdentities signIns,
            AccountActs acts) {
        this.profiles = profiles;
        this.desk = desk;
        this.effects = effects;
        this.checks = checks;
        this.installation = installation;
        this.credentials = credentials;
        this.signIns = signIns;
        this.acts = acts;
    }

    /**
     * Gives the account of a person who is signed in the identity with which the person just signed in at the provider.
     * From then on the account's password is void.
     *
     * @return false when it waits for a guarantor, since the account has rights of two persons
     */
    @Transactional
    public boolean link(Person person, Provided identity) {
        acts.takeTurn();
        return linked(person, identity);
    }

    /**
     * Gives the account of a one-time link the identity with which the link's reader just signed in at the provider.
     *
     * @param code the code of the link; empty where it needs none
     * @return false when it waits for a guarantor, since the account has rights of two persons
     */
    @Transactional(noRollbackFor = WrongCodeException.class)
    public boolean link(String token, String code, Provided identity) {
        return linked(credentials.use(token, code), identity);
    }

    private boolean linked(Person person, Provided identity) {
        GrantRequest wanted = GrantRequest.identity(
                person.id(),
                new GrantRequest.Identity(identity.provider(), identity.subject(), identity.signInName()),
                identity.profile(),
                "Demandé par la personne elle-même");
        checks.checkIdentity(wanted);
        if (profiles.takesTwo(person.id()) && !installation.isOpen()) {
            desk.ask(person, wanted);
            return false;
        }
        effects.link(person.id(), wanted.identity(), person.id(), "");
        return true;
    }

    /** Changes the name with which a person signs in here, and tells them: nothing else of the account changes. */
    @Transactional
    public void rename(Person administrator, String account, String signInName) {
        acts.takeTurn();
        if (!administrator.has(Role.ADMINISTRATORS)) {
            throw CommandRefusedException.forbidden("Un administrateur change l’identifiant d’un compte.");
        }
        SignInIdentities.requireWellFormed(signInName);
        if (signIns.find(account, SignInProvider.LOCAL).isEmpty()) {
            throw CommandRefusedException.conflict(
                    "Identifiant\u00a0: ce compte n’en a pas ici, la personne se connecte ailleurs.");
        }
        effects.rename(account, signInName, administrator.id());
        acts.tell(
                List.of(account),
                "L’identifiant avec lequel vous vous connectez est désormais «\u00a0" + signInName + "\u00a0».",
                "");
    }

    /**
     * Takes the identity at the provider from an account, e.g. when the person has another one there.
     *
     * @return false when it waits for a guarantor, since the account has rights of two persons
     */
    @Transactional
    public boolean unlink(Person administrator, String account, String reason) {
        acts.takeTurn();
        SignInProvider provider = signIns.find(account).stream()
                .map(SignInIdentities.SignInIdentity::provider)
                .filter(known -> known != SignInProvider.LOCAL)
                .findFirst()
                .orElse(SignInProvider.OIDC);
        GrantRequest wanted = GrantRequest.identityTakenAway(account, provider, reason);
        if (profiles.takesTwo(account)) {
            desk.ask(administrator, wanted);
            return false;
        }
        AskingRules.requireAsker(administrator, wanted);
        checks.checkIdentity(wanted);
        effects.unlink(account, provider, administrator.id(), reason);
        return true;
    }
}
