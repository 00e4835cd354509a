package fr.cadreia.journal;

import fr.cadreia.journal.AccountEvent.AccountChanged;
import fr.cadreia.journal.AccountEvent.CredentialStored;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records who did what to which account, in its own chain of the journal. */
@Component
public class AccountJournal implements AccountRecords {

    /** The chain's name, where a case's has its reference. */
    private static final String CHAIN = JournalChains.ACCOUNTS;

    private final Journal journal;

    AccountJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String actor, AccountChange.Kind kind, String account, String group, String note) {
        add(actor, kind, account, group, note, List.of());
    }

    /**
     * Records a change of a right, with the rights as they stand from then on, so that the rights on record can be
     * compared with them. Runs in the transaction of the change itself.
     *
     * @param note words that go with the change, e.g. the act, French; may be empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            String actor,
            AccountChange.Kind kind,
            String account,
            String group,
            String note,
            List<AttestedRight> rights) {
        journal.append(
                CHAIN,
                actor.isEmpty() ? Journal.APPLICATION : actor,
                "",
                new AccountChanged(kind, account, group, note, rights));
    }

    /**
     * Returns the rights that the journal tells of, by their id, each as the last row about it says. A right on record
     * that differs was changed outside the application.
     */
    public Map<Long, AttestedRight> rights() {
        Map<Long, AttestedRight> rights = new HashMap<>();
        RecordedEvent.in(journal.of(CHAIN), AccountChanged.class)
                .flatMap(told -> told.event().rights().stream())
                .forEach(right -> rights.put(right.id(), right));
        return rights;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void addCredential(String account, String fingerprint) {
        journal.append(CHAIN, Journal.APPLICATION, "", new CredentialStored(account, fingerprint));
    }

    @Override
    public List<AccountChange> all() {
        return changes(journal.of(CHAIN));
    }

    @Override
    public List<AccountChange> since(Instant moment) {
        return changes(journal.since(CHAIN, moment));
    }

    private static List<AccountChange> changes(List<JournalEntry> rows) {
        return RecordedEvent.in(rows, AccountChanged.class)
                .map(told -> new AccountChange(
                        told.row().writtenAt(),
                        told.row().actor(),
                        told.event().change(),
                        told.event().account(),
                        told.event().group(),
                        told.event().note()))
                .toList();
    }
}
