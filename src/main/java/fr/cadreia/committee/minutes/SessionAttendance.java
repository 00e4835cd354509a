package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.mandate.CommitteeChairs;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.PublicNames;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.ExaminationEvent.Settling;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.time.AuthorityClock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The attendance of a session, as its presence sheet and the corrections of the sheet say. */
@Component
public class SessionAttendance {

    private final SessionJournal journal;
    private final CaseRecords records;
    private final Examinations examinations;
    private final CommitteeChairs chairs;
    private final PaperNames names;

    SessionAttendance(
            SessionJournal journal,
            CaseRecords records,
            Examinations examinations,
            CommitteeChairs chairs,
            PaperNames names) {
        this.names = names;
        this.chairs = chairs;
        this.records = records;
        this.examinations = examinations;
        this.journal = journal;
    }

    /** @param chair the people who presided, one after the other; French */
    public record AttendanceView(
            String chair,
            List<Attendees.Attendee> members,
            List<Attendees.GivenTo> proxies,
            List<Attendees.Correction> corrections) {}

    /** Returns the attendance of a session; empty before it opens. */
    public Optional<AttendanceView> of(Session session) {
        List<JournalEntry> rows = journal.of(session.number());
        return RecordedEvent.last(rows, SessionOpened.class).map(opened -> {
            Attendees attendees = attendees(session, rows);
            return new AttendanceView(
                    attendees.chairsByName(),
                    attendees.members(),
                    attendees.standingProxies(),
                    attendees.corrections());
        });
    }

    /** @param rows of the session's journal, from its opening on */
    OpeningQuorum quorum(Session session, List<JournalEntry> rows) {
        return OpeningQuorum.of(session, rows, records.frameworks());
    }

    /**
     * Returns the public names of the people who were there.
     *
     * @param rows of the session's journal, from its opening on
     */
    PublicNames forEverybody(List<JournalEntry> rows) {
        RecordedEvent<SessionOpened> opened =
                RecordedEvent.last(rows, SessionOpened.class).orElseThrow();
        return names.forEverybody(
                Colleges.of(opened.event().colleges()),
                AuthorityClock.dayOf(opened.row().writtenAt()));
    }

    /**
     * Returns the people who were there, with their names in papers.
     *
     * @param rows of the session's journal, from its opening on
     */
    Attendees attendees(Session session, List<JournalEntry> rows) {
        return attendees(session, rows, names);
    }

    /** @param rows of the session's journal, from its opening on */
    Attendees attendees(Session session, List<JournalEntry> rows, Naming naming) {
        return new Attendees(rows, departed(session), chairs::on, naming);
    }

    /**
     * Returns the accounts of the members who were there and left the committee before voting, as the rows of one
     * point settled it last.
     */
    static List<String> departed(List<JournalEntry> point) {
        return settled(point).reduce((earlier, later) -> later).orElse(List.of());
    }

    private static Stream<List<String>> settled(List<JournalEntry> point) {
        return RecordedEvent.in(point, Settling.class)
                .map(settling -> settling.event().departed());
    }

    /**
     * Returns the members who departed at any point of the session: at the close of its ballots and, while the
     * session is open, now.
     */
    private Set<String> departed(Session session) {
        Set<String> departed = new LinkedHashSet<>();
        if (journal.held(session.number()).isPresent()) {
            session.agenda()
                    .forEach(item -> PointDocuments.of(records.asOfNow(item.caseReference()), session.number())
                            .ifPresent(documents ->
                                    departed.addAll(departed(documents, session.status() == Session.Status.OPEN))));
        }
        return departed;
    }

    private Set<String> departed(PointDocuments documents, boolean open) {
        String reference = documents.convening().caseReference();
        Set<String> departed = new LinkedHashSet<>();
        settled(documents.rows()).forEach(departed::addAll);
        if (open && documents.last() && !documents.of(Attendance.class).isEmpty()) {
            departed.addAll(examinations
                    .of(reference, documents.convening().processInstanceId())
                    .departed());
        }
        return departed;
    }
}
