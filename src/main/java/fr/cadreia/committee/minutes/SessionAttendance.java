package fr.cadreia.committee.minutes;

import fr.cadreia.committee.mandate.CommitteeChairs;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.RecordedEvent;
import fr.cadreia.dossier.event.SessionEvent.SessionOpened;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is or was there in a session, as its presence sheet and the corrections of it say. */
@Component
public class SessionAttendance {

    private final SessionJournal journal;
    private final Departures departures;
    private final CommitteeChairs chairs;
    private final PaperNames names;

    SessionAttendance(SessionJournal journal, Departures departures, CommitteeChairs chairs, PaperNames names) {
        this.names = names;
        this.chairs = chairs;
        this.departures = departures;
        this.journal = journal;
    }

    /** @param chair who presided, one after the other; French, as all the others */
    public record AttendanceView(
            String chair, List<Attendees.Line> members, List<String> proxies, List<String> changes) {}

    /** Empty before the session opens. */
    public Optional<AttendanceView> of(Session session) {
        List<JournalEntry> rows = journal.of(session.number());
        return RecordedEvent.last(rows, SessionOpened.class).map(opened -> {
            Attendees attendees = attendees(session, rows, names);
            return new AttendanceView(
                    Attendees.chairs(attendees.presence(), attendees::name),
                    attendees.lines(),
                    attendees.standingProxies(),
                    attendees.changes());
        });
    }

    /** @param rows of the session's journal, from its opening on */
    Attendees attendees(Session session, List<JournalEntry> rows, Naming naming) {
        return new Attendees(rows, departures.of(session), chairs::on, naming);
    }
}
