package fr.cadreia.committee.convening;

import fr.cadreia.committee.ConvocationIssued;
import fr.cadreia.committee.convening.Convocations.Convocation;
import fr.cadreia.committee.paper.PaperFiling;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.SessionEvent.ConvocationFiled;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Files the papers that convene the members, as page and as PDF, with their hashes in the session's journal. */
@Component
class ConvocationFiling {

    private static final Set<JournalKind> CONVENINGS =
            EnumSet.of(JournalKind.SESSION_CONVENED, JournalKind.POINT_JOINED);

    private final Sessions sessions;
    private final SessionJournal journal;
    private final Convocations convocations;
    private final ConvocationText text;
    private final PaperFiling filing;
    private final SummaryNote note;
    private final AuthorityClock clock;

    ConvocationFiling(
            Sessions sessions,
            SessionJournal journal,
            Convocations convocations,
            ConvocationText text,
            PaperFiling filing,
            SummaryNote note,
            AuthorityClock clock) {
        this.note = note;
        this.clock = clock;
        this.sessions = sessions;
        this.journal = journal;
        this.convocations = convocations;
        this.text = text;
        this.filing = filing;
    }

    /** Runs after each case is convened with its draft opinion, because the note of a case prints that draft. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ConvocationIssued event) {
        Session session = sessions.get(event.number());
        file(session, session.agenda());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ConvocationExtended event) {
        Session session = sessions.get(event.session());
        file(
                session,
                session.agenda().stream()
                        .filter(item -> item.caseReference().equals(event.caseReference()))
                        .toList());
    }

    private void file(Session session, List<AgendaItem> points) {
        JournalEntry convening = journal.of(session.number()).stream()
                .filter(row -> CONVENINGS.contains(row.kind()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        int number = convocations.of(session.number()).size() + 1;
        String content = text.of(session, points, convening, number, replaced(session, convening));
        Convocation filed = new Convocation(
                session.number(), number, convening.writtenAt(), content, DigestUtils.sha256Hex(content));
        convocations.add(filed);
        fileNotes(session, number, points);
        filing.file(SessionEvent.chain(session.number()), filed.nameOfPdf(), filed.filedAt(), content);
        journal.append(
                convening.actor(), session, new ConvocationFiled(filed.number(), text.late(session), filed.sha256()));
    }

    /**
     * Returns the moment at which the replaced convocation was filed; empty for the first convocation, and for a
     * paper that completes it.
     */
    private Optional<Instant> replaced(Session session, JournalEntry convening) {
        return convening.kind() == JournalKind.POINT_JOINED
                ? Optional.empty()
                : convocations.of(session.number()).stream()
                        .reduce((earlier, later) -> later)
                        .map(Convocation::filedAt);
    }

    /** Files a note on each point that a convocation announces. @param convocation its number within the session */
    private void fileNotes(Session session, int convocation, List<AgendaItem> points) {
        Instant now = clock.now();
        points.forEach(item -> filing.file(
                SessionEvent.chain(session.number()),
                SessionPaper.SUMMARY_NOTE.fileName(session.number(), convocation, session.point(item.caseReference())),
                now,
                note.of(session, item, now)));
    }
}
