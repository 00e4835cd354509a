package fr.cadreia.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what to which account, in a chain of the journal of its own. */
@Component
class AccountJournal implements AccountRecords {

    /** The chain's name, where a case's has its reference. */
    static final String CHAIN = "COMPTES";

    private static final String PREFIX = "ACCOUNT_";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Journal journal;

    AccountJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String actor, AccountChange.Kind kind, String account, String group) {
        journal.append(
                CHAIN,
                actor,
                JournalKind.valueOf(PREFIX + kind.name()),
                "",
                Map.of("account", account, "group", group));
    }

    @Override
    public List<AccountChange> all() {
        return journal.of(CHAIN).stream().map(AccountJournal::change).toList();
    }

    private static AccountChange change(JournalEntry entry) {
        try {
            JsonNode content = JSON.readTree(entry.content());
            return new AccountChange(
                    entry.writtenAt(),
                    entry.actor(),
                    AccountChange.Kind.valueOf(entry.kind().name().substring(PREFIX.length())),
                    content.path("account").asText(),
                    content.path("group").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
