package fr.cadreia.grant;

import fr.cadreia.grant.Credentials.LinkOffer;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.StandingChanged;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts on accounts that one person does alone: opening an account that proposes at most, and closing the sign-in
 * of any account.
 */
@Component
public class AccountDesk {

    private final People people;
    private final Identities identities;
    private final GrantEffects effects;
    private final Credentials credentials;
    private final ProposingDesk proposing;
    private final Guarantors guarantors;
    private final AccountClosures closures;
    private final AccountActs acts;

    AccountDesk(
            People people,
            Identities identities,
            GrantEffects effects,
            Credentials credentials,
            ProposingDesk proposing,
            Guarantors guarantors,
            AccountClosures closures,
            AccountActs acts) {
        this.people = people;
        this.identities = identities;
        this.effects = effects;
        this.credentials = credentials;
        this.proposing = proposing;
        this.guarantors = guarantors;
        this.closures = closures;
        this.acts = acts;
    }

    /**
     * Opens an account, without a password, and makes the link by which its owner chooses one. The name of an account
     * that was deleted may be used again: nothing that the former account did is told by it.
     *
     * @param signInName by what the person signs in
     * @param organisation id, or empty for an account that belongs to none
     * @param proposes whether it proposes for its organisation
     * @return the link, for {@link Credentials#deliver}
     */
    @Transactional
    public LinkOffer open(
            Person administrator, String signInName, Profile profile, String organisation, boolean proposes) {
        acts.takeTurn();
        requireAdministrator(administrator);
        SignInIdentities.requireWellFormed(signInName);
        if (profile.firstName().isBlank() || profile.lastName().isBlank()) {
            throw CommandRefusedException.invalid("Prénom et nom\u00a0: indiquez qui est la personne.");
        }
        String account = identities.newAccount();
        identities.requireMailbox(account, profile.mailbox());
        if (!organisation.isEmpty() && people.organisation(organisation).isEmpty()) {
            throw CommandRefusedException.invalid("Organisation\u00a0: choisissez-en une de la liste.");
        }
        identities.create(account, signInName, profile, "", organisation);
        acts.record(administrator.id(), AccountChange.Kind.CREATED, account, organisation, "");
        if (proposes) {
            proposing.begin(administrator, account);
        }
        return credentials.first(administrator.id(), account);
    }

    /**
     * Closes the sign-in of an account at once. Its rights and its seat stay: a member who cannot sign in counts as
     * absent.
     */
    @Transactional
    public void close(Person person, String account, String reason) {
        acts.takeTurn();
        if (!person.has(Role.ADMINISTRATORS) && !person.has(Role.GUARANTORS)) {
            throw CommandRefusedException.forbidden("Un administrateur ou un garant ferme la connexion d’un compte.");
        }
        requireReason(reason);
        if (people.find(account).isEmpty() || credentials.isClosed(account)) {
            throw CommandRefusedException.conflict("Ce compte n’existe pas, ou sa connexion est déjà fermée.");
        }
        requireGuarantorsLeft(person, account);
        acts.record(person.id(), AccountChange.Kind.SIGN_IN_CLOSED, account, "", reason);
        effects.closeSignIn(account, new AccountClosures.Closure(acts.now(), person.id(), reason));
        acts.tell(
                guarantors.accounts(),
                "La connexion de " + People.reference(account) + " a été fermée par " + People.reference(person.id())
                        + ".",
                GrantLinks.PAGE);
        if (people.get(account).has(Role.GUARANTORS)) {
            guarantors.alertWhenFew();
        }
    }

    /**
     * Takes access from an account whose person the directory no longer knows, or has locked. Rights and seat stay, as
     * with a closed sign-in. No effect for one that is absent already.
     *
     * @param reason French, for the journal
     */
    @Transactional
    public void leave(String account, String reason) {
        if (closures.isAbsent(account)) {
            return;
        }
        acts.takeTurn();
        if (closures.leave(account, acts.now())) {
            acts.record(Journal.APPLICATION, AccountChange.Kind.SIGN_IN_CLOSED, account, "", reason);
            effects.leave(account);
            if (people.has(account, Role.GUARANTORS)) {
                guarantors.alertWhenFew();
            }
        }
    }

    /** Gives access back to an account whose person the directory knows again; no effect for one that has it. */
    @Transactional
    public void comeBack(String account) {
        if (!closures.isAbsent(account)) {
            return;
        }
        acts.takeTurn();
        if (closures.comeBack(account)) {
            acts.record(
                    Journal.APPLICATION, AccountChange.Kind.SIGN_IN_REOPENED, account, "", "de retour dans l’annuaire");
            acts.publish(new StandingChanged(account));
        }
    }

    /**
     * Requires that enough guarantors are left: without two who can act no right is given, and without any no request
     * can even be refused.
     */
    private void requireGuarantorsLeft(Person closer, String account) {
        List<String> able = guarantors.accounts();
        if (!able.contains(account)) {
            return;
        }
        if (able.size() == 1) {
            throw CommandRefusedException.conflict(
                    "C’est la connexion du dernier garant des habilitations\u00a0: elle ne se"
                            + " ferme qu’une fois un autre garant nommé, par la commande de secours.");
        }
        if (able.size() == 2 && !closer.has(Role.GUARANTORS)) {
            throw CommandRefusedException.conflict("Il resterait moins de deux garants des habilitations\u00a0: un"
                    + " administrateur ne le fait pas seul. L’autre garant ferme cette connexion, ou un troisième garant"
                    + " est d’abord nommé.");
        }
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw CommandRefusedException.invalid("Motif\u00a0: indiquez-le, il est inscrit au journal.");
        }
    }

    static void requireAdministrator(Person person) {
        if (!person.has(Role.ADMINISTRATORS)) {
            throw CommandRefusedException.forbidden("Les comptes sont ouverts par les administrateurs.");
        }
    }
}
