package fr.cadreia.grant;

import fr.cadreia.grant.Credentials.LinkOffer;
import fr.cadreia.grant.GrantRequest.Kind;
import fr.cadreia.grant.GrantRequest.State;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where rights are asked for and countersigned. A request has no effect before a guarantor has signed it.
 */
@Component
public class GrantDesk implements AwaitedActions {

    private final GrantRequests requests;
    private final RightChecks checks;
    private final GrantWords words;
    private final Guarantors guarantors;
    private final Installation installation;
    private final GrantEffects effects;
    private final Credentials credentials;
    private final AccountActs acts;

    GrantDesk(
            GrantRequests requests,
            RightChecks checks,
            GrantWords words,
            Guarantors guarantors,
            Installation installation,
            GrantEffects effects,
            Credentials credentials,
            AccountActs acts) {
        this.requests = requests;
        this.checks = checks;
        this.words = words;
        this.guarantors = guarantors;
        this.installation = installation;
        this.effects = effects;
        this.credentials = credentials;
        this.acts = acts;
    }

    /**
     * @return the request's id
     * @throws CommandRefusedException when the person may not ask for it, or it cannot be given
     */
    @Transactional
    public long ask(Person asker, GrantRequest wanted) {
        acts.takeTurn();
        checks.checkAsked(asker, wanted);
        if (requests.waiting().stream()
                .anyMatch(other -> other.account().equals(wanted.account())
                        && other.kind() == wanted.kind()
                        && other.role().equals(wanted.role()))) {
            throw CommandRefusedException.conflict(
                    "Une demande semblable attend déjà d’être contresignée\u00a0: retirez-la d’abord si elle doit changer.");
        }
        GrantRequest asked = wanted.askedBy(asker.id(), acts.now());
        long id = requests.add(asked);
        String sentence = words.kept(asked);
        acts.record(asker.id(), AccountChange.Kind.RIGHT_ASKED, asked.account(), asked.group(), note(sentence, asked));
        acts.tell(guarantors.accounts(), "À contresigner\u00a0: " + sentence + ".", GrantLinks.TO_SIGN);
        return id;
    }

    /** Takes back a request for the person who asked; only a new request can ask for something else. */
    @Transactional
    public void drop(Person asker, long id) {
        GrantRequest request = waiting(id);
        if (!request.askedBy().equals(asker.id())) {
            throw CommandRefusedException.forbidden("Seule la personne qui a fait cette demande la retire.");
        }
        answer(request, State.DROPPED, asker.id(), "");
        acts.record(asker.id(), AccountChange.Kind.RIGHT_DROPPED, request.account(), request.group(), "");
    }

    /** Lists the waiting requests, the oldest first. */
    public List<GrantRequest> waiting() {
        return requests.waiting();
    }

    /** Lists the requests that were answered, withdrawn or lapsed since a moment, the newest first. */
    public List<GrantRequest> answeredSince(Instant moment) {
        return requests.answeredSince(moment);
    }

    private GrantRequest waiting(long id) {
        return requests.find(id)
                .filter(request -> request.state() == State.WAITING)
                .orElseThrow(GrantDesk::answered);
    }

    private void answer(GrantRequest request, State state, String person, String reason) {
        if (!requests.answer(request.id(), state, person, acts.now(), reason)) {
            throw answered();
        }
    }

    private static CommandRefusedException answered() {
        return CommandRefusedException.conflict(
                "Cette demande n’attend plus\u00a0: elle a reçu sa réponse, ou est caduque.");
    }

    private static String note(String sentence, GrantRequest request) {
        return sentence + (request.kind() == Kind.END ? ", " : ", acte\u00a0: ") + request.act();
    }

    /** Tells whether this person may answer this request. */
    public boolean maySign(Person person, GrantRequest request) {
        boolean another = !person.id().equals(request.askedBy()) && !person.id().equals(request.account());
        return another && (person.has(Role.GUARANTORS) || isSecondGuarantor(person, request));
    }

    @Override
    public List<Action> awaitedOf(Person person) {
        return person.has(Role.GUARANTORS) || person.has(Role.ADMINISTRATORS)
                ? requests.waiting().stream()
                        .filter(request -> maySign(person, request))
                        .map(request ->
                                new Action("À contresigner\u00a0: " + words.asked(request) + ".", GrantLinks.TO_SIGN))
                        .toList()
                : List.of();
    }

    /** Tells whether new rights wait for a second guarantor. */
    public boolean lacksGuarantors() {
        return !installation.isOpen() && guarantors.active().size() < 2;
    }

    /**
     * Tells whether the administrator signs this request. During the installation there is no other guarantor who
     * could sign the right of the second one.
     */
    private boolean isSecondGuarantor(Person person, GrantRequest request) {
        return installation.isOpen()
                && person.has(Role.ADMINISTRATORS)
                && request.kind() == Kind.RIGHT
                && request.role().filter(Role.GUARANTORS::equals).isPresent()
                && guarantors.active().size() < 2;
    }

    /**
     * The result of a signature.
     *
     * @param annulled whether the account's owner has to choose a password
     * @param link the link by which the owner chooses it, for {@link Credentials#deliver}; empty where there is no
     *     mail server
     */
    public record Signed(boolean annulled, Optional<LinkOffer> link) {}

    /**
     * @param fingerprint fingerprint of the words that the person read; other words need another signature
     * @param password of the person, asked for again
     * @return the result, which says what is left to do
     */
    @Transactional
    public Signed sign(Person person, long id, String fingerprint, String password) {
        acts.takeTurn();
        GrantRequest request = waiting(id);
        requireSecond(person, request);
        guarantors.requireFresh(person, password);
        GrantWords.Shown shown = words.of(request);
        if (!shown.fingerprint().equals(fingerprint)) {
            throw CommandRefusedException.conflict(
                    "La situation de ce compte a changé depuis que vous l’avez lue\u00a0: relisez la demande, puis signez.");
        }
        boolean gives = request.kind() == Kind.RIGHT || request.kind() == Kind.ORGANISATION;
        if (gives && lacksGuarantors()) {
            throw CommandRefusedException.conflict(
                    "Il ne reste qu’un garant\u00a0: les nouvelles habilitations attendent qu’un second soit nommé.");
        }
        checks.check(request);
        answer(request, State.SIGNED, person.id(), "");
        acts.record(
                person.id(),
                AccountChange.Kind.RIGHT_SIGNED,
                request.account(),
                request.group(),
                note(words.kept(request), request));
        effects.apply(request, person.id());
        acts.tell(
                request.kind() == Kind.DECIDER || request.kind() == Kind.ERASURE
                        ? List.of(request.askedBy())
                        : List.of(request.askedBy(), request.account()),
                "Contresigné\u00a0: " + words.kept(request) + ".",
                GrantLinks.PAGE);
        guarantors.alertWhenFew(request);
        if (request.kind() != Kind.RIGHT || !credentials.isPasswordAnnulled(request.account())) {
            return new Signed(false, Optional.empty());
        }
        return new Signed(true, credentials.afresh(person.id(), request.account()));
    }

    /** @param reason that the asker reads */
    @Transactional
    public void refuse(Person person, long id, String reason, String password) {
        GrantRequest request = waiting(id);
        requireSecond(person, request);
        if (reason.isBlank()) {
            throw CommandRefusedException.invalid(
                    "Motif du refus\u00a0: indiquez-le, la personne qui demande le lira.");
        }
        guarantors.requireFresh(person, password);
        answer(request, State.REFUSED, person.id(), reason);
        acts.record(person.id(), AccountChange.Kind.RIGHT_REFUSED, request.account(), request.group(), reason);
        acts.tell(
                List.of(request.askedBy()),
                "Refusé par un garant\u00a0: " + words.kept(request) + ". Le motif est sur la page.",
                GrantLinks.PAGE);
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

    /** Makes requests void that nobody has signed within this time. */
    void lapse(Period after) {
        for (GrantRequest request : requests.waiting()) {
            Instant end = AuthorityClock.instantOf(
                    AuthorityClock.dateTimeOf(request.askedAt()).plus(after));
            if (acts.now().isBefore(end)
                    || !requests.answer(request.id(), State.LAPSED, Journal.APPLICATION, acts.now(), "")) {
                continue;
            }
            acts.record(Journal.APPLICATION, AccountChange.Kind.RIGHT_LAPSED, request.account(), request.group(), "");
            acts.tell(
                    List.of(request.askedBy()),
                    "Une demande d’habilitation est caduque, faute de réponse dans le délai.",
                    GrantLinks.PAGE);
        }
    }
}
