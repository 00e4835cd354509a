package fr.cadreia.committee.minutes;

import static java.util.Map.entry;

import fr.cadreia.committee.extract.DecisionLists;
import fr.cadreia.committee.paper.PaperFiling;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.paper.Signature;
import fr.cadreia.committee.paper.Signature.Part;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionEnded;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Files the papers of a session when it closes: its presence sheet, the list of its opinions and, where it could not
 * sit, the record of this.
 */
@Component
class SessionPapers {

    private final Sessions sessions;
    private final SessionJournal journal;
    private final SessionAttendance attendance;
    private final PointRecords points;
    private final PaperForm form;
    private final PaperFiling filing;
    private final DecisionLists lists;
    private final AuthorityClock clock;

    SessionPapers(
            Sessions sessions,
            SessionJournal journal,
            SessionAttendance attendance,
            PointRecords points,
            PaperForm form,
            PaperFiling filing,
            DecisionLists lists,
            AuthorityClock clock) {
        this.sessions = sessions;
        this.journal = journal;
        this.attendance = attendance;
        this.points = points;
        this.form = form;
        this.filing = filing;
        this.lists = lists;
        this.clock = clock;
    }

    @EventListener
    void on(SessionEnded event) {
        Session session = sessions.get(event.number());
        List<JournalEntry> rows = journal.of(session.number());
        List<PointRecord> records = session.agenda().stream()
                .map(item -> points.of(session, item, rows))
                .toList();
        LocalDate day = AuthorityClock.dayOf(opened(rows));
        Map<String, ?> facts = facts(session, day, rows, records);
        file(session, SessionPaper.ATTENDANCE, "committee/attendance", facts);
        if (PointRecord.allLackedTheirQuorum(records)) {
            file(session, SessionPaper.WANT_OF_QUORUM, "committee/want-of-quorum", facts);
        } else {
            lists.publish(
                    session.number(),
                    day,
                    attendance
                            .attendees(session, rows, attendance.forEverybody(rows))
                            .chairs(),
                    clock.now(),
                    records.stream()
                            .map(record -> new DecisionLists.Listed(
                                    record.reference(), record.said().extract()))
                            .toList());
            // Its row attests the list that everybody reads, too.
            file(session, SessionPaper.DECISIONS, "committee/decisions", facts);
        }
    }

    private void file(Session session, SessionPaper paper, String template, Map<String, ?> facts) {
        Instant now = clock.now();
        filing.file(
                SessionEvent.chain(session.number()),
                paper.fileName(session.number()),
                now,
                form.page(template, paper.mark(session.number()), now, facts));
    }

    private static Instant opened(List<JournalEntry> rows) {
        return RecordedEvent.last(rows, SessionOpened.class).orElseThrow().row().writtenAt();
    }

    private Map<String, ?> facts(Session session, LocalDate day, List<JournalEntry> rows, List<PointRecord> points) {
        JournalEntry closing = RecordedEvent.last(rows, SessionEvent.SessionClosed.class)
                .orElseThrow()
                .row();
        Attendees attendees = attendance.attendees(session, rows);
        return Map.ofEntries(
                entry("number", session.number()),
                entry("day", day),
                entry("openedAt", opened(rows)),
                entry("closedAt", closing.writtenAt()),
                entry("members", attendees.members()),
                entry("points", points),
                entry("quorum", attendance.quorum(session, rows)),
                entry("chair", attendees.chairs()),
                // The chair signs the minutes, which settle what these papers say.
                entry(
                        "signatures",
                        List.of(new Signature(Part.SECRETARY, attendees.named(closing.actor()), closing.writtenAt()))));
    }
}
