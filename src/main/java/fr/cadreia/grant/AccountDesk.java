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
    private final Grants grants;
    private final GrantEffects effects;
    private final Credentials credentials;
    private final ProposingDesk proposing;
    private final Guarantors guarantors;
    private final AccountActs acts;

    AccountDesk(
            People people,
            Identities identities,
            Grants grants,
            GrantEffects effects,
            Credentials credentials,
            ProposingDesk proposing,
            Guarantors guarantors,
            AccountActs acts) {
        this.people = people;
        this.identities = identities;
        this.grants = grants;
        this.effects = effects;
        this.credentials = credentials;
        this.proposing = proposing;
        this.guarantors = guarantors;
        this.acts = acts;
    }

    /**
     * Opens an account, without a password, and makes the link by which its owner chooses one.
     *
     * @param organisation id, or empty for an account that belongs to none
     * @param proposes whether it proposes for its organisation
     * @return the link, for {@link Credentials#deliver}
     */
    @Transactional
    public LinkOffer open(
            Person administrator, String account, Profile profile, String organisation, boolean proposes) {
        acts.takeTurn();
        requireAdministrator(administrator);
        if (!account.matches("[a-z][a-z0-9.-]{1,62}")) {
            throw CommandRefusedException.invalid(
                    "Identifiant\u00a0: de 2 à 63 lettres minuscules sans accent, chiffres, points"
                            + " ou tirets, en commençant par une lettre.");
        }
        boolean used = Journal.APPLICATION.equals(account)
                || people.find(account).isPresent()
                || acts.isOfDeletedAccount(account)
                || !grants.of(account).isEmpty();
        if (used) {
            throw CommandRefusedException.conflict(
                    "Identifiant\u00a0: «\u00a0" + account + "\u00a0» a déjà servi, choisissez-en un autre.");
        }
        if (profile.firstName().isBlank() || profile.lastName().isBlank()) {
            throw CommandRefusedException.invalid("Prénom et nom\u00a0: indiquez qui est la personne.");
        }
        identities.requireMailbox(account, profile.mailbox());
        if (!organisation.isEmpty() && people.organisation(organisation).isEmpty()) {
            throw CommandRefusedException.invalid("Organisation\u00a0: choisissez-en une de la liste.");
        }
        identities.create(account, account, profile, "", organisation);
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
                "La connexion de " + people.name(account) + " a été fermée par " + person.name() + ".",
                GrantLinks.PAGE);
        if (people.get(account).has(Role.GUARANTORS)) {
            guarantors.alertWhenFew();
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
