package fr.cadreia.grant;

import fr.cadreia.engine.AskElsewhereException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.AccountTurn;
import fr.cadreia.people.Identities;
import fr.cadreia.people.OwnPasswordChosen;
import fr.cadreia.people.Role;
import fr.cadreia.people.StandingChanged;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The means by which a person uses an account: its password, the links by which one is chosen, its sessions. As long as
 * it has no right of two persons, one administrator alone records its mailbox, so that nobody guarantees who knows the
 * password.
 */
@Component
class Credentials {

    private final PasswordLinks links;
    private final Identities identities;
    private final AccountClosures closures;
    private final Grants grants;
    private final AccountStandings standings;
    private final AccountTurn turn;
    private final AccountRecords records;
    private final ApplicationEventPublisher events;
    private final AuthorityClock clock;

    Credentials(
            PasswordLinks links,
            Identities identities,
            AccountClosures closures,
            Grants grants,
            AccountStandings standings,
            AccountTurn turn,
            AccountRecords records,
            ApplicationEventPublisher events,
            AuthorityClock clock) {
        this.links = links;
        this.identities = identities;
        this.closures = closures;
        this.grants = grants;
        this.standings = standings;
        this.turn = turn;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether it has a right of two persons, or will have one. From the first one on its mailbox changes by two alone, and
     * its password is one that was chosen since.
     */
    boolean areVouchedFor(String account) {
        LocalDate today = clock.today();
        return standings.of(account).inForce().stream().anyMatch(Role::takesTwoPersons)
                || grants.of(account).stream()
                        .anyMatch(grant -> grant.role().takesTwoPersons() && grant.lastsBeyond(today));
    }

    /** Password, links and sessions are void: the account's owner chooses anew, by a link to the recorded mailbox. */
    void annul(String actor, String account) {
        identities.forgetPassword(account);
        links.drop(account);
        closures.annulPassword(account, clock.now());
        records.add(actor, AccountChange.Kind.PASSWORD_ANNULLED, account, "");
        endSessions(account);
    }

    /** Links that went to the mailbox before are void, sessions are over, and its reader is told. */
    void mailboxChanged(String account, String before, String after) {
        if (!before.equalsIgnoreCase(after)) {
            links.drop(account);
        }
        if (!before.isEmpty() && !before.equalsIgnoreCase(after)) {
            events.publishEvent(new AddressNotification(
                    account,
                    before,
                    "La boîte aux lettres de votre compte a été remplacée. Si vous ne l’avez pas demandé, prévenez un"
                            + " garant des habilitations."));
        }
        endSessions(account);
    }

    void endSessions(String account) {
        closures.endSessions(account, clock.now());
        events.publishEvent(new StandingChanged(account));
    }

    /** A person who asked for it with the former password waited here for the signature that made that one void. */
    @EventListener
    @Order(0)
    void on(OwnPasswordChosen chosen) {
        turn.take();
        if (closures.isPasswordAnnulled(chosen.account())) {
            throw new AskElsewhereException(
                    "Le mot de passe de ce compte est annulé\u00a0: choisissez-en un par le lien à usage unique que"
                            + " l’administration fait parvenir.");
        }
        endSessions(chosen.account());
    }
}
