package fr.cadreia.dossier.journal;

import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.RecordedEvent;
import fr.cadreia.dossier.event.AccountEvent.AccountChanged;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rights that the journal tells of. One that stands otherwise was written past the application. */
@Component
public class AttestedRights {

    private final Journal journal;

    AttestedRights(Journal journal) {
        this.journal = journal;
    }

    /** By its id, each as the last row that speaks of it says. */
    public Map<Long, AttestedRight> all() {
        Map<Long, AttestedRight> rights = new HashMap<>();
        RecordedEvent.in(journal.of(JournalChains.ACCOUNTS), AccountChanged.class)
                .flatMap(told -> told.event().rights().stream())
                .forEach(right -> rights.put(right.id(), right));
        return rights;
    }
}
