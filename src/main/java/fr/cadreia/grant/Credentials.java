package fr.cadreia.grant;

import fr.cadreia.engine.AskElsewhereException;
import fr.cadreia.grant.PasswordLinks.PasswordLink;
import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountDeleted;
import fr.cadreia.people.Identities;
import fr.cadreia.people.OwnPasswordChosen;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SessionsEnded;
import fr.cadreia.people.StandingChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The password of an account, the one-time links by which its owner chooses one, and its sessions. Nobody sets the
 * password of another person: an administrator has a one-time link sent to the mailbox of the account. One
 * administrator alone records that mailbox as long as the account has no right of two persons; until then nobody
 * guarantees who knows the password.
 */
@Component
public class Credentials {

    private static final String GONE =
            "Ce lien n’est plus valable\u00a0: il ne sert qu’une fois, et peu de temps. Demandez-en un autre à l’administration.";

    private final PasswordLinks links;
    private final AccountClosures closures;
    private final Identities identities;
    private final People people;
    private final Guarantors guarantors;
    private final LinkDelivery delivery;
    private final GrantSettings settings;
    private final AccountActs acts;

    Credentials(
            PasswordLinks links,
            AccountClosures closures,
            Identities identities,
            People people,
            Guarantors guarantors,
            LinkDelivery delivery,
            GrantSettings settings,
            AccountActs acts) {
        this.links = links;
        this.closures = closures;
        this.identities = identities;
        this.people = people;
        this.guarantors = guarantors;
        this.delivery = delivery;
        this.settings = settings;
        this.acts = acts;
    }

    /**
     * A one-time link that was made and has not reached its reader yet.
     *
     * @param account the account for which it is
     * @param words French, one line
     * @param path within the application
     * @param sent whether it is sent by mail; else the administrator hands it over
     */
    public record LinkOffer(String account, String words, String path, boolean sent) {}

    /** Makes a link for {@link #deliver}. */
    @Transactional
    public LinkOffer offer(Person administrator, String account) {
        acts.takeTurn();
        if (!administrator.has(Role.ADMINISTRATORS)) {
            throw CommandRefusedException.forbidden("Seul un administrateur fait envoyer un lien.");
        }
        return make(administrator.id(), account, settings.link());
    }

    /**
     * Makes the link by which a person who was just given a right chooses a password, where the former password is
     * void.
     *
     * @return empty where no link is needed, and where there is no mail server: then an administrator makes the link,
     *     and a guarantor gives its code
     */
    Optional<LinkOffer> afresh(String actor, String account) {
        return closures.isPasswordAnnulled(account) && delivery.isPossible()
                ? Optional.of(first(actor, account))
                : Optional.empty();
    }

    /**
     * Brings a link to its reader after it is committed, so that a sent link is valid and no transaction waits for
     * the mail server.
     *
     * @return the link itself where there is no mail server, for the administrator to hand over; empty where it was
     *     sent, because then only its reader sees it
     * @throws CommandRefusedException when the mail server did not accept it; then a new link must be made
     */
    public Optional<String> deliver(LinkOffer offer) {
        if (!offer.sent()) {
            return Optional.of(delivery.address(offer.path()));
        }
        delivery.send(offer.account(), offer.words(), offer.path());
        return Optional.empty();
    }

    /** Makes the first link of an account, which is valid for longer. */
    LinkOffer first(String maker, String account) {
        return make(maker, account, settings.newAccountLink());
    }

    /** Tells whether there is a mail server. */
    boolean sendsLinksByMail() {
        return delivery.isPossible();
    }

    private LinkOffer make(String maker, String account, Duration validity) {
        if (people.find(account).isEmpty() || closures.of(account).isPresent()) {
            throw CommandRefusedException.conflict("Ce compte n’existe pas, ou sa connexion est fermée.");
        }
        if (maker.equals(account)) {
            throw CommandRefusedException.conflict("Vous changez votre mot de passe vous-même, dans votre profil.");
        }
        if (identities.profile(account).map(Profile::mailbox).orElse("").isEmpty()) {
            throw CommandRefusedException.conflict("Aucune boîte aux lettres n’est enregistrée pour ce compte.");
        }
        String token = Secret.token();
        boolean sent = delivery.isPossible();
        links.add(
                new PasswordLink(0, account, !sent, "", maker, 0, acts.now().plus(validity)),
                Secret.fingerprint(token));
        acts.record(maker, AccountChange.Kind.LINK_MADE, account);
        String words = "Ouvrez votre compte par ce lien\u00a0: il ne sert qu’une fois, pendant "
                + (validity.toHours() == 1 ? "une heure" : validity.toHours() + " heures") + ".";
        return new LinkOffer(account, words, GrantLinks.PASSWORD + token, sent);
    }

    /** Returns the links for which a guarantor still has to give a code. */
    public List<PasswordLink> waitingForCode() {
        return links.waitingForCode(acts.now());
    }

    /** @return the code, shown once, to be told to the account's owner */
    @Transactional
    public String giveCode(Person guarantor, long link) {
        guarantors.require(guarantor);
        PasswordLink found = links.find(link)
                .filter(known -> known.needsCode() && known.isAlive(acts.now()))
                .orElseThrow(() -> CommandRefusedException.conflict(GONE));
        if (found.madeBy().equals(guarantor.id())) {
            throw CommandRefusedException.forbidden("Un autre garant donne le code d’un lien que vous avez fait.");
        }
        String code = Secret.code(3);
        if (!links.giveCode(link, Secret.codeFingerprint(code), guarantor.id())) {
            throw CommandRefusedException.conflict("Le code de ce lien a déjà été donné.");
        }
        acts.record(guarantor.id(), AccountChange.Kind.CODE_GIVEN, found.account());
        return code;
    }

    /** Returns the link that this token opens, as long as it is valid. */
    public PasswordLink open(String token) {
        return links.find(Secret.fingerprint(token))
                .filter(link -> link.isAlive(acts.now()))
                .orElseThrow(() -> CommandRefusedException.conflict(GONE));
    }

    /** Sets the password that the owner chooses, and ends the sessions that others may have opened. */
    @Transactional(noRollbackFor = WrongCodeException.class)
    public void choose(String token, String code, String password) {
        String account = use(token, code).id();
        identities.weakness(account, password).ifPresent(weakness -> {
            throw CommandRefusedException.invalid(weakness);
        });
        identities.setPassword(account, password);
        closures.passwordChosen(account);
        acts.record(account, AccountChange.Kind.PASSWORD_SET, account);
        endSessions(account);
    }

    /**
     * Takes a link, which is used up by it.
     *
     * @return the account for which it is
     */
    Person use(String token, String code) {
        PasswordLink link = open(token);
        if (link.needsCode() && !Secret.isCode(code, link.codeSha256())) {
            links.countFailure(link.id());
            throw WrongCodeException.outOf(PasswordLink.MOST_FAILURES);
        }
        acts.takeTurn();
        Instant now = acts.now();
        if (closures.of(link.account()).isPresent() || !links.use(link.id(), now)) {
            throw CommandRefusedException.conflict(GONE);
        }
        return people.get(link.account());
    }

    /**
     * Makes the password, the links and the sessions void; the account's owner chooses a new password by a link to
     * the recorded mailbox. An owner who signs in at a provider needs none.
     */
    void annul(String actor, String account) {
        dropPassword(account);
        if (!identities.isProvided(account)) {
            closures.annulPassword(account, acts.now());
        }
        acts.record(actor, AccountChange.Kind.PASSWORD_ANNULLED, account);
        endSessions(account);
    }

    /** Makes the password and the links void. */
    void dropPassword(String account) {
        identities.forgetPassword(account);
        links.drop(account);
    }

    /** Makes the links to the former mailbox void, ends the sessions, and tells the reader of the former mailbox. */
    void mailboxChanged(String account, String before, String after) {
        if (!before.equalsIgnoreCase(after)) {
            links.drop(account);
        }
        if (!before.isEmpty() && !before.equalsIgnoreCase(after)) {
            acts.publish(new AddressNotification(
                    account,
                    before,
                    "La boîte aux lettres de votre compte a été remplacée. Si vous ne l’avez pas demandé, prévenez un"
                            + " garant des habilitations."));
        }
        endSessions(account);
    }

    /** Tells whether the password is void and no new one has been chosen. */
    boolean isPasswordAnnulled(String account) {
        return closures.isPasswordAnnulled(account);
    }

    boolean isClosed(String account) {
        return closures.of(account).isPresent();
    }

    Set<String> closedAccounts() {
        return closures.all();
    }

    void close(String account, AccountClosures.Closure closure) {
        closures.close(account, closure);
        endSessions(account);
    }

    void reopen(String account) {
        closures.reopen(account);
    }

    /** Forgets that the directory does not know the account's person; false where it did. */
    boolean forgetAbsence(String account) {
        return closures.comeBack(account);
    }

    void endSessions(String account) {
        closures.endSessions(account, acts.now());
        acts.publish(new StandingChanged(account));
        acts.publish(new SessionsEnded(account));
    }

    /** Deletes the links of an account that is gone. */
    @EventListener
    void on(AccountDeleted gone) {
        links.drop(gone.account());
    }

    /**
     * Ends the sessions, but the one at hand, of an account whose owner chose a new password with the former one. Refuses
     * the choice when a signature has made the former password void meanwhile.
     */
    @EventListener
    @Order(0)
    void on(OwnPasswordChosen chosen) {
        acts.takeTurn();
        if (closures.isPasswordAnnulled(chosen.account())) {
            throw new AskElsewhereException(
                    "Le mot de passe de ce compte est annulé\u00a0: choisissez-en un par le lien à usage unique que"
                            + " l’administration fait parvenir.");
        }
        closures.endSessions(chosen.account(), acts.now());
        acts.publish(new StandingChanged(chosen.account()));
    }
}
