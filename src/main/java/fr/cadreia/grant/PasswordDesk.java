package fr.cadreia.grant;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody sets another's password: an administrator has a one-time link sent to the recorded mailbox of the account. */
@Component
public class PasswordDesk {

    private static final String GONE =
            "Ce lien n’est plus valable\u00a0: il ne sert qu’une fois, et peu de temps. Demandez-en un autre à l’administration.";

    private final PasswordLinks links;
    private final People people;
    private final Identities identities;
    private final AccountClosures closures;
    private final Guarantors guarantors;
    private final LinkDelivery delivery;
    private final AccountRecords records;
    private final GrantSettings settings;
    private final GrantEffects effects;
    private final Credentials credentials;
    private final AuthorityClock clock;

    PasswordDesk(
            PasswordLinks links,
            People people,
            Identities identities,
            AccountClosures closures,
            Guarantors guarantors,
            LinkDelivery delivery,
            AccountRecords records,
            GrantSettings settings,
            GrantEffects effects,
            Credentials credentials,
            AuthorityClock clock) {
        this.links = links;
        this.people = people;
        this.identities = identities;
        this.closures = closures;
        this.guarantors = guarantors;
        this.delivery = delivery;
        this.records = records;
        this.settings = settings;
        this.effects = effects;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Makes a link for {@link #deliver}. */
    @Transactional
    public LinkOffer offer(Person administrator, String account) {
        effects.takeTurn();
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
                ? Optional.of(make(actor, account, settings.newAccountLink()))
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

    LinkOffer make(String maker, String account, Duration validity) {
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
                new PasswordLink(0, account, !sent, "", maker, 0, clock.now().plus(validity)),
                Secret.fingerprint(token));
        records.add(maker, AccountChange.Kind.LINK_MADE, account, "");
        String words = "Choisissez votre mot de passe\u00a0: le lien ne sert qu’une fois, pendant "
                + (validity.toHours() == 1 ? "une heure" : validity.toHours() + " heures") + ".";
        return new LinkOffer(account, words, GrantLinks.PASSWORD + token, sent);
    }

    /** The links for which a guarantor still has to give a code. */
    public List<PasswordLink> waitingForCode() {
        return links.waitingForCode(clock.now());
    }

    /** @return the code, shown once, to be told to the account's owner */
    @Transactional
    public String giveCode(Person guarantor, long link) {
        guarantors.require(guarantor);
        PasswordLink found = links.find(link)
                .filter(known -> known.needsCode() && known.isAlive(clock.now()))
                .orElseThrow(() -> CommandRefusedException.conflict(GONE));
        if (found.madeBy().equals(guarantor.id())) {
            throw CommandRefusedException.forbidden("Un autre garant donne le code d’un lien que vous avez fait.");
        }
        String code = Secret.code();
        if (!links.giveCode(link, Secret.fingerprint(code), guarantor.id())) {
            throw CommandRefusedException.conflict("Le code de ce lien a déjà été donné.");
        }
        records.add(guarantor.id(), AccountChange.Kind.CODE_GIVEN, found.account(), "");
        return code;
    }

    /** The link that this token opens, while it holds. */
    public PasswordLink open(String token) {
        return links.find(Secret.fingerprint(token))
                .filter(link -> link.isAlive(clock.now()))
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
        effects.takeTurn();
        Instant now = effects.now();
        if (closures.of(link.account()).isPresent() || !links.use(link.id(), now)) {
            throw CommandRefusedException.conflict(GONE);
        }
        identities.setPassword(link.account(), password);
        closures.passwordChosen(link.account());
        records.add(link.account(), AccountChange.Kind.PASSWORD_SET, link.account(), "");
        credentials.endSessions(link.account());
    }
}
