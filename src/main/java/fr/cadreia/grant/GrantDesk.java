package fr.cadreia.grant;

import fr.cadreia.grant.GrantRequest.Kind;
import fr.cadreia.grant.GrantRequest.State;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.AccountTurn;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where rights are asked for. Nothing that is asked has any effect before a guarantor has signed it. */
@Component
public class GrantDesk {

    private static final int LONGEST_ACT = 200;

    private final GrantRequests requests;
    private final Grants grants;
    private final RightChecks rights;
    private final GrantWords words;
    private final Guarantors guarantors;
    private final People people;
    private final Identities identities;
    private final AccountClosures closures;
    private final AccountTurn turn;
    private final AccountRecords records;
    private final ApplicationEventPublisher events;
    private final AuthorityClock clock;

    GrantDesk(
            GrantRequests requests,
            Grants grants,
            RightChecks rights,
            GrantWords words,
            Guarantors guarantors,
            People people,
            Identities identities,
            AccountClosures closures,
            AccountTurn turn,
            AccountRecords records,
            ApplicationEventPublisher events,
            AuthorityClock clock) {
        this.requests = requests;
        this.grants = grants;
        this.rights = rights;
        this.words = words;
        this.guarantors = guarantors;
        this.people = people;
        this.identities = identities;
        this.closures = closures;
        this.turn = turn;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return the request's id
     * @throws CommandRefusedException when the person may not ask for it, or it cannot be given
     */
    @Transactional
    public long ask(Person asker, GrantRequest wanted) {
        turn.take();
        AskingRules.requireAsker(asker, wanted);
        if (wanted.act().isBlank() || wanted.act().length() > LONGEST_ACT) {
            throw CommandRefusedException.invalid("Acte ou pièce\u00a0: indiquez-le, en 200 signes au plus.");
        }
        if (wanted.kind() != Kind.DECIDER && people.find(wanted.account()).isEmpty()) {
            throw CommandRefusedException.invalid("Compte\u00a0: choisissez un compte qui existe.");
        }
        check(wanted);
        if (requests.waiting().stream()
                .anyMatch(other -> other.account().equals(wanted.account())
                        && other.kind() == wanted.kind()
                        && other.role().equals(wanted.role()))) {
            throw CommandRefusedException.conflict(
                    "Une demande semblable attend déjà d’être contresignée\u00a0: retirez-la d’abord si elle doit changer.");
        }
        GrantRequest asked = wanted.askedBy(asker.id(), now());
        long id = requests.add(asked);
        String sentence = words.asked(asked);
        records.add(asker.id(), AccountChange.Kind.RIGHT_ASKED, asked.account(), asked.group(), note(sentence, asked));
        events.publishEvent(new GrantNotification(
                guarantors.accounts(), "À contresigner\u00a0: " + sentence + ".", GrantLinks.TO_SIGN));
        return id;
    }

    /** Looked at when asked for and once more when signed. */
    void check(GrantRequest wanted) {
        switch (wanted.kind()) {
            case RIGHT -> rights.check(wanted);
            case END -> checkEnd(wanted);
            case ORGANISATION -> checkOrganisation(wanted);
            case DECIDER -> checkDecider(wanted);
            case PROFILE -> checkProfile(wanted);
            case REOPENING -> {
                if (closures.of(wanted.account()).isEmpty()) {
                    throw CommandRefusedException.conflict("La connexion de ce compte est ouverte.");
                }
            }
        }
    }

    private void checkEnd(GrantRequest wanted) {
        LocalDate today = clock.today();
        LocalDate day = wanted.from().orElseThrow();
        Grant grant = grants.find(wanted.grant())
                .filter(found -> found.lastsBeyond(today))
                .orElseThrow(() -> CommandRefusedException.conflict("Cette habilitation est déjà terminée."));
        if (day.isBefore(today)) {
            throw CommandRefusedException.invalid(
                    "Une habilitation ne prend pas fin dans le passé\u00a0: indiquez aujourd’hui ou une date à venir.");
        }
        if (grant.until().map(day::isAfter).orElse(false)) {
            throw CommandRefusedException.invalid("Cette habilitation se termine avant cette date.");
        }
        rights.requireEnoughLeft(grant, day);
    }

    private void checkOrganisation(GrantRequest wanted) {
        if (people.organisation(wanted.organisation()).isEmpty()) {
            throw CommandRefusedException.invalid("Organisation\u00a0: choisissez-en une de la liste.");
        }
        if (people.get(wanted.account()).organisation().equals(wanted.organisation())) {
            throw CommandRefusedException.conflict("Ce compte est déjà rattaché à cette organisation.");
        }
    }

    private void checkDecider(GrantRequest wanted) {
        if (people.organisation(wanted.account()).isEmpty()) {
            throw CommandRefusedException.invalid("Organisation\u00a0: choisissez-en une de la liste.");
        }
        if (people.organisation(wanted.organisation()).isEmpty()) {
            throw CommandRefusedException.invalid("Organisation qui décide\u00a0: choisissez-en une de la liste.");
        }
    }

    void checkProfile(GrantRequest wanted) {
        Profile profile = wanted.profile();
        if (profile.name().isBlank()) {
            throw CommandRefusedException.invalid("Prénom et nom\u00a0: indiquez qui est la personne.");
        }
        requireMailbox(wanted.account(), profile.mailbox());
        if (identities.profile(wanted.account()).filter(profile::equals).isPresent()) {
            throw CommandRefusedException.conflict("C’est déjà ce qui est enregistré pour ce compte.");
        }
    }

    /** One mailbox serves one account. */
    void requireMailbox(String account, String mailbox) {
        if (!mailbox.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+") || mailbox.length() > 254) {
            throw CommandRefusedException.invalid(
                    "Boîte aux lettres\u00a0: indiquez une adresse complète, par exemple prenom.nom@ville.exemple.fr.");
        }
        if (identities.ownerOf(mailbox).filter(owner -> !owner.equals(account)).isPresent()) {
            throw CommandRefusedException.conflict(
                    "Cette boîte aux lettres sert déjà un autre compte\u00a0: une boîte, un compte.");
        }
    }

    /** The person who asked takes it back; only a new request can ask for something else. */
    @Transactional
    public void drop(Person asker, long id) {
        GrantRequest request = waiting(id);
        if (!request.askedBy().equals(asker.id())) {
            throw CommandRefusedException.forbidden("Seule la personne qui a fait cette demande la retire.");
        }
        answer(request, State.DROPPED, asker.id(), "");
        records.add(asker.id(), AccountChange.Kind.RIGHT_DROPPED, request.account(), request.group(), "");
    }

    List<GrantRequest> waiting() {
        return requests.waiting();
    }

    GrantRequest waiting(long id) {
        return requests.find(id)
                .filter(request -> request.state() == State.WAITING)
                .orElseThrow(GrantDesk::answered);
    }

    void answer(GrantRequest request, State state, String person, String reason) {
        if (!requests.answer(request.id(), state, person, now(), reason)) {
            throw answered();
        }
    }

    private static CommandRefusedException answered() {
        return CommandRefusedException.conflict(
                "Cette demande n’attend plus\u00a0: elle a reçu sa réponse, ou est caduque.");
    }

    String note(String sentence, GrantRequest request) {
        return sentence + (request.kind() == Kind.END ? ", " : ", acte\u00a0: ") + request.act();
    }

    Instant now() {
        return clock.now();
    }
}
