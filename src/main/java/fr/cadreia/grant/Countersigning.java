package fr.cadreia.grant;

import fr.cadreia.grant.GrantRequest.Kind;
import fr.cadreia.grant.GrantRequest.State;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second of the two persons: a guarantor signs what another person asked for a third one, or refuses it. */
@Component
public class Countersigning implements AwaitedActions {

    private final GrantDesk desk;
    private final GrantWords words;
    private final GrantEffects effects;
    private final Guarantors guarantors;
    private final Installation installation;
    private final AccountClosures closures;
    private final PasswordDesk passwords;
    private final AccountRecords records;
    private final ApplicationEventPublisher events;

    Countersigning(
            GrantDesk desk,
            GrantWords words,
            GrantEffects effects,
            Guarantors guarantors,
            Installation installation,
            AccountClosures closures,
            PasswordDesk passwords,
            AccountRecords records,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.words = words;
        this.effects = effects;
        this.guarantors = guarantors;
        this.installation = installation;
        this.closures = closures;
        this.passwords = passwords;
        this.records = records;
        this.events = events;
    }

    /** Whether this person may answer this request. */
    public boolean maySign(Person person, GrantRequest request) {
        boolean another = !person.id().equals(request.askedBy()) && !person.id().equals(request.account());
        return another && (person.has(Role.GUARANTORS) || isSecondGuarantor(person, request));
    }

    @Override
    public List<Action> awaitedOf(Person person) {
        return person.has(Role.GUARANTORS) || person.has(Role.ADMINISTRATORS)
                ? desk.waiting().stream()
                        .filter(request -> maySign(person, request))
                        .map(request ->
                                new Action("À contresigner\u00a0: " + words.asked(request) + ".", GrantLinks.TO_SIGN))
                        .toList()
                : List.of();
    }

    /**
     * During the installation no other guarantor exists yet who could sign for the second one: the administrator signs.
     */
    private boolean isSecondGuarantor(Person person, GrantRequest request) {
        return installation.isOpen()
                && person.has(Role.ADMINISTRATORS)
                && request.kind() == Kind.RIGHT
                && request.role().filter(Role.GUARANTORS::equals).isPresent()
                && guarantors.active().size() < 2;
    }

    /**
     * What follows from a signature.
     *
     * @param annulled whether the account's owner has to choose a password
     * @param link by which, for {@link PasswordDesk#deliver}; empty where there is no mail server
     */
    public record Signed(boolean annulled, Optional<LinkOffer> link) {}

    /**
     * @param fingerprint of the words that the person read; other words, another signature
     * @param password of the person, asked for again
     * @return what is left to do
     */
    @Transactional
    public Signed sign(Person person, long id, String fingerprint, String password) {
        effects.takeTurn();
        GrantRequest request = desk.waiting(id);
        requireSecond(person, request);
        guarantors.requireFresh(person, password);
        GrantWords.Shown shown = words.of(request);
        if (!shown.fingerprint().equals(fingerprint)) {
            throw CommandRefusedException.conflict(
                    "La situation de ce compte a changé depuis que vous l’avez lue\u00a0: relisez la demande, puis signez.");
        }
        boolean gives = request.kind() == Kind.RIGHT || request.kind() == Kind.ORGANISATION;
        if (gives && !installation.isOpen() && guarantors.active().size() < 2) {
            throw CommandRefusedException.conflict(
                    "Il ne reste qu’un garant\u00a0: les nouvelles habilitations attendent qu’un second soit nommé.");
        }
        desk.check(request);
        desk.answer(request, State.SIGNED, person.id(), "");
        records.add(
                person.id(),
                AccountChange.Kind.RIGHT_SIGNED,
                request.account(),
                request.group(),
                desk.note(shown.asked(), request));
        effects.apply(request, person.id());
        events.publishEvent(new GrantNotification(
                request.kind() == Kind.DECIDER
                        ? List.of(request.askedBy())
                        : List.of(request.askedBy(), request.account()),
                "Contresigné\u00a0: " + shown.asked() + ".",
                GrantLinks.PAGE));
        guarantors.alertWhenFew(request);
        if (request.kind() != Kind.RIGHT || !closures.isPasswordAnnulled(request.account())) {
            return new Signed(false, Optional.empty());
        }
        return new Signed(true, passwords.afresh(person.id(), request.account()));
    }

    /** @param reason that the asker reads */
    @Transactional
    public void refuse(Person person, long id, String reason, String password) {
        GrantRequest request = desk.waiting(id);
        requireSecond(person, request);
        if (reason.isBlank()) {
            throw CommandRefusedException.invalid(
                    "Motif du refus\u00a0: indiquez-le, la personne qui demande le lira.");
        }
        guarantors.requireFresh(person, password);
        desk.answer(request, State.REFUSED, person.id(), reason);
        records.add(person.id(), AccountChange.Kind.RIGHT_REFUSED, request.account(), request.group(), reason);
        events.publishEvent(new GrantNotification(
                List.of(request.askedBy()),
                "Refusé par un garant\u00a0: " + words.asked(request) + ". Le motif est sur la page.",
                GrantLinks.PAGE));
    }

    private void requireSecond(Person person, GrantRequest request) {
        if (isSecondGuarantor(person, request)) {
            return;
        }
        guarantors.require(person);
        if (person.id().equals(request.askedBy())) {
            throw CommandRefusedException.forbidden(
                    "Vous avez fait cette demande\u00a0: un autre garant la contresigne.");
        }
        if (person.id().equals(request.account())) {
            throw CommandRefusedException.forbidden(
                    "Cette demande vous concerne\u00a0: un autre garant la contresigne.");
        }
    }
}
