package fr.cadreia.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.dossier.journal.JournalChains;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what to which account, in a chain of the journal of its own. */
@Component
class AccountJournal implements AccountRecords {

    /** The chain's name, where a case's has its reference. */
    private static final String CHAIN = JournalChains.ACCOUNTS;

    private static final String PREFIX = "ACCOUNT_";
    private static final String NAME = "name";
    private static final String NOTE = "note";
    private final Journal journal;

    AccountJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            String actor,
            AccountChange.Kind kind,
            String account,
            String group,
            String note,
            Map<String, Object> facts) {
        Map<String, Object> content = new LinkedHashMap<>(facts);
        content.putAll(Map.of("account", account, "group", group, NOTE, note));
        append(actor, kind, content);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void addDeleted(String actor, String account, String name) {
        append(actor, AccountChange.Kind.DELETED, Map.of("account", account, "group", "", NAME, name));
    }

    private void append(String actor, AccountChange.Kind kind, Map<String, Object> content) {
        journal.append(CHAIN, actor, JournalKind.valueOf(PREFIX + kind.name()), "", content);
    }

    /** Rows from before the name was kept do not say it. */
    @Override
    public Optional<String> formerName(String account) {
        return journal.of(List.of(CHAIN), JournalKind.ACCOUNT_DELETED).stream()
                .map(JournalEntry::facts)
                .filter(content -> content.path("account").asText().equals(account))
                .map(content -> content.path(NAME).asText())
                .filter(name -> !name.isEmpty())
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<AccountChange> all() {
        return journal.of(CHAIN).stream().map(AccountJournal::change).toList();
    }

    @Override
    public List<AccountChange> since(Instant moment) {
        return journal.since(CHAIN, moment).stream().map(AccountJournal::change).toList();
    }

    private static AccountChange change(JournalEntry entry) {
        JsonNode content = entry.facts();
        return new AccountChange(
                entry.writtenAt(),
                entry.actor(),
                AccountChange.Kind.valueOf(entry.kind().name().substring(PREFIX.length())),
                content.path("account").asText(),
                content.path("group").asText(),
                content.path(NOTE).asText());
    }
}
