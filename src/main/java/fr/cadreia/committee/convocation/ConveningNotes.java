package fr.cadreia.committee.convocation;

import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperFiling;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files a note on each point that a convocation announces. */
@Component
public class ConveningNotes {

    private final SummaryNote note;
    private final PaperFiling filing;
    private final Clock clock;

    ConveningNotes(SummaryNote note, PaperFiling filing, Clock clock) {
        this.note = note;
        this.filing = filing;
        this.clock = clock;
    }

    /** @param convocation its number within the session */
    public void file(Session session, int convocation, List<AgendaItem> points) {
        Instant now = clock.instant();
        points.forEach(item -> filing.file(
                SessionJournal.chain(session.number()),
                FiledPdf.nameOfNote(session.number(), convocation, session.point(item.caseReference())),
                now,
                note.of(session, item, now)));
    }
}
