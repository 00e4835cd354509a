package fr.cadreia.grant;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.AccountTurn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The common parts of every act on accounts and rights: it takes its turn, happens at a moment, has its row in the
 * journal and is announced to people.
 */
@Component
public class AccountActs {

    private final AccountTurn turn;
    private final AccountRecords records;
    private final ApplicationEventPublisher events;
    private final AuthorityClock clock;

    AccountActs(AccountTurn turn, AccountRecords records, ApplicationEventPublisher events, AuthorityClock clock) {
        this.turn = turn;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the turn before the act reads anything, so that the facts that it read still hold when it writes. */
    public void takeTurn() {
        turn.take();
    }

    public LocalDate today() {
        return clock.today();
    }

    public Instant now() {
        return clock.now();
    }

    public void record(String actor, AccountChange.Kind kind, String account) {
        record(actor, kind, account, "", "");
    }

    /**
     * @param group id of the role or organisation that the act is about, or empty
     * @param note an addition to the row, e.g. the act, French; may be empty
     */
    public void record(String actor, AccountChange.Kind kind, String account, String group, String note) {
        records.add(actor, kind, account, group, note);
    }

    /** @see GrantNotification */
    public void tell(List<String> accounts, String words, String page) {
        publish(new GrantNotification(accounts, words, page));
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
