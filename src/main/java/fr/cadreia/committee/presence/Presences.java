package fr.cadreia.committee.presence;

import fr.cadreia.journal.Journal;
import fr.cadreia.journal.SessionEvent;
import org.springframework.stereotype.Component;

/** The presence in each session, read from the session's chain of the journal. */
@Component
public class Presences {

    private final Journal journal;

    public Presences(Journal journal) {
        this.journal = journal;
    }

    /** @param session its number */
    public SessionPresence of(String session) {
        return SessionPresence.of(journal.of(SessionEvent.chain(session)));
    }
}
