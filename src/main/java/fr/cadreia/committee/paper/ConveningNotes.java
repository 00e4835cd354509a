package fr.cadreia.committee.paper;

import fr.cadreia.committee.FiledPdf;
import fr.cadreia.committee.PointJoined;
import fr.cadreia.committee.SessionConvened;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.Sessions;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Files a note on each point as the members are convened to it. */
@Component
class ConveningNotes {

    private final Sessions sessions;
    private final SummaryNote note;
    private final PaperFiling filing;
    private final Clock clock;

    ConveningNotes(Sessions sessions, SummaryNote note, PaperFiling filing, Clock clock) {
        this.sessions = sessions;
        this.note = note;
        this.filing = filing;
        this.clock = clock;
    }

    @EventListener
    void on(SessionConvened event) {
        Session session = sessions.get(event.number());
        session.agenda().forEach(item -> file(session, item));
    }

    @EventListener
    void on(PointJoined event) {
        Session session = sessions.get(event.session());
        session.agenda().stream()
                .filter(item -> item.caseReference().equals(event.caseReference()))
                .forEach(item -> file(session, item));
    }

    private void file(Session session, AgendaItem item) {
        Instant now = clock.instant();
        filing.file(
                SessionJournal.chain(session.number()),
                FiledPdf.nameOfNote(session.number(), session.agenda().indexOf(item) + 1),
                now,
                note.of(session, item, now));
    }
}
