package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.steps.attendance.Attendance;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.ExaminationEvent.Settling;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Members who were there and left the committee, by the end of a mandate or with the account, before they voted. */
@Component
class Departures {

    private final SessionJournal journal;
    private final CaseRecords records;
    private final Examinations examinations;

    Departures(SessionJournal journal, CaseRecords records, Examinations examinations) {
        this.journal = journal;
        this.records = records;
        this.examinations = examinations;
    }

    /** Accounts, as the rows of one point settled it last. */
    static List<String> last(List<JournalEntry> point) {
        return settled(point).reduce((earlier, later) -> later).orElse(List.of());
    }

    private static Stream<List<String>> settled(List<JournalEntry> point) {
        return RecordedEvent.in(point, Settling.class)
                .map(settling -> settling.event().departed());
    }

    /** Accounts, on any point of the session: as its ballots were closed and, while it is open, as it stands. */
    Set<String> of(Session session) {
        Set<String> departed = new LinkedHashSet<>();
        if (journal.held(session.number()).isPresent()) {
            session.agenda()
                    .forEach(item -> PointDocuments.of(records.asOfNow(item.caseReference()), session.number())
                            .ifPresent(documents ->
                                    departed.addAll(of(documents, session.status() == Session.Status.OPEN))));
        }
        return departed;
    }

    private Set<String> of(PointDocuments documents, boolean open) {
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
