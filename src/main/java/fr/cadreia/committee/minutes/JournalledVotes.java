package fr.cadreia.committee.minutes;

import fr.cadreia.committee.CaseSessions;
import fr.cadreia.committee.examination.EarlierVotes;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads from the journal, as the minutes do, what came before the ballot that decided: minutes and extract agree. */
@Component
class JournalledVotes implements EarlierVotes {

    private final PointRecords points;
    private final SessionJournal journal;
    private final CaseSessions caseSessions;
    private final Dossier dossier;

    JournalledVotes(PointRecords points, SessionJournal journal, CaseSessions caseSessions, Dossier dossier) {
        this.points = points;
        this.journal = journal;
        this.caseSessions = caseSessions;
        this.dossier = dossier;
    }

    @Override
    public List<String> before(String reference, String instance) {
        List<JournalEntry> session =
                caseSessions.sessionOf(reference, instance).map(journal::of).orElse(List.of());
        return PointDocuments.lastOf(dossier.documents().of(reference), instance)
                .map(documents -> points.before(session, documents))
                .orElseGet(List::of);
    }
}
