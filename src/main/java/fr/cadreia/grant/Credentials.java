package fr.cadreia.grant;

import fr.cadreia.engine.AskElsewhereException;
import fr.cadreia.grant.PasswordLinks.PasswordLink;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.Identities;
import fr.cadreia.people.OwnPasswordChosen;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
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
 * The means by which a person uses an account: its password, the links by which one is chosen, its sessions. Nobody sets
 * another's password: an administrator has a one-time link sent to the recorded mailbox of the account. As long as it has
 * no right of two persons, one administrator alone records its mailbox, so that nobody guarantees who knows the password.
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
     * A one-time link that was made and is yet to reach its reader.
     *
     * @param account whose link it is
     * @param words French, one line
     * @param path within the application
     * @param sent by mail; else the administrator hands it over
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
     * The link by which a person who was just given a right chooses a password, where the former password is void.
     *
     * @return empty where none is needed, and where there is no mail server: an administrator makes it then, and a guarantor
     *     gives its code
     */
    Optional<LinkOffer> afresh(String actor, String account) {
        return closures.isPasswordAnnulled(account) && delivery.isPossible()
                ? Optional.of(first(actor, account))
                : Optional.empty();
    }

    /**
     * Brings a link to its reader, once it is committed: what is sent holds, and nobody waits for the mail server.
     *
     * @return the link itself where there is no mail server, to be handed over by the administrator; empty where it was
     *     sent: nobody but its reader sees it then
     * @throws CommandRefusedException when the mail server did not take it; a new link is to be made
     */
    public Optional<String> deliver(LinkOffer offer) {
        if (!offer.sent()) {
            return Optional.of(delivery.address(offer.path()));
        }
        delivery.send(offer.account(), offer.words(), offer.path());
        return Optional.empty();
    }

    /** The first link of an account, which holds longer. */
    LinkOffer first(String maker, String account) {
        return make(maker, account, settings.newAccountLink());
    }

    /** Whether there is a mail server. */
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
        String words = "Choisissez votre mot de passe\u00a0: le lien ne sert qu’une fois, pendant "
                + (validity.toHours() == 1 ? "une heure" : validity.toHours() + " heures") + ".";
        return new LinkOffer(account, words, GrantLinks.PASSWORD + token, sent);
    }

    /** The links for which a guarantor still has to give a code. */
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
        String code = Secret.code();
        if (!links.giveCode(link, Secret.fingerprint(code), guarantor.id())) {
            throw CommandRefusedException.conflict("Le code de ce lien a déjà été donné.");
        }
        acts.record(guarantor.id(), AccountChange.Kind.CODE_GIVEN, found.account());
        return code;
    }

    /** The link that this token opens, while it holds. */
    public PasswordLink open(String token) {
        return links.find(Secret.fingerprint(token))
                .filter(link -> link.isAlive(acts.now()))
                .orElseThrow(() -> CommandRefusedException.conflict(GONE));
    }

    /** The owner chooses the password; sessions that others may have opened are over. */
    @Transactional(noRollbackFor = WrongCodeException.class)
    public void choose(String token, String code, String password) {
        PasswordLink link = open(token);
        if (link.needsCode() && !Secret.matches(code, link.codeSha256())) {
            links.countFailure(link.id());
            throw WrongCodeException.outOf(PasswordLink.MOST_FAILURES);
        }
        identities.weakness(link.account(), password).ifPresent(weakness -> {
            throw CommandRefusedException.invalid(weakness);
        });
        acts.takeTurn();
        Instant now = acts.now();
        if (closures.of(link.account()).isPresent() || !links.use(link.id(), now)) {
            throw CommandRefusedException.conflict(GONE);
        }
        identities.setPassword(link.account(), password);
        closures.passwordChosen(link.account());
        acts.record(link.account(), AccountChange.Kind.PASSWORD_SET, link.account());
        endSessions(link.account());
    }

    /** Password, links and sessions are void: the account's owner chooses anew, by a link to the recorded mailbox. */
    void annul(String actor, String account) {
        identities.forgetPassword(account);
        links.drop(account);
        closures.annulPassword(account, acts.now());
        acts.record(actor, AccountChange.Kind.PASSWORD_ANNULLED, account);
        endSessions(account);
    }

    /** Links that went to the mailbox before are void, sessions are over, and its reader is told. */
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

    /** Whether a password that was void has not been chosen anew. */
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

    void endSessions(String account) {
        closures.endSessions(account, acts.now());
        acts.publish(new StandingChanged(account));
    }

    /** A person who asked for it with the former password waited here for the signature that made that one void. */
    @EventListener
    @Order(0)
    void on(OwnPasswordChosen chosen) {
        acts.takeTurn();
        if (closures.isPasswordAnnulled(chosen.account())) {
            throw new AskElsewhereException(
                    "Le mot de passe de ce compte est annulé\u00a0: choisissez-en un par le lien à usage unique que"
                            + " l’administration fait parvenir.");
        }
        endSessions(chosen.account());
    }
}
