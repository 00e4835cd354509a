package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.BallotRecord;
import fr.cadreia.committee.examination.CourseStep;
import fr.cadreia.committee.examination.EarlierVotes;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.NamedVotes;
import fr.cadreia.committee.examination.Recusals;
import fr.cadreia.committee.extract.OpinionSequel;
import fr.cadreia.committee.minutes.MinutesDesk.VoteExplanation;
import fr.cadreia.committee.minutes.PointRecord.Adjourned;
import fr.cadreia.committee.minutes.PointRecord.Before;
import fr.cadreia.committee.minutes.PointRecord.Examined;
import fr.cadreia.committee.minutes.PointRecord.Fallen;
import fr.cadreia.committee.minutes.PointRecord.Found;
import fr.cadreia.committee.minutes.PointRecord.Gone;
import fr.cadreia.committee.minutes.PointRecord.Heading;
import fr.cadreia.committee.minutes.PointRecord.Movement;
import fr.cadreia.committee.minutes.PointRecord.Rectified;
import fr.cadreia.committee.minutes.PointRecord.Recused;
import fr.cadreia.committee.minutes.PointRecord.Said;
import fr.cadreia.committee.minutes.PointRecord.Seated;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.DraftWords;
import fr.cadreia.committee.steps.ExaminationResult;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationEvent.ExtractReplaced;
import fr.cadreia.journal.ExaminationEvent.PointAdjourned;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.ListPut;
import fr.cadreia.journal.SessionEvent.PointJoined;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The records of a session's points, read from the documents and the journal of each case. */
@Component
class PointRecords implements EarlierVotes {

    /** The events at which the attendance matters: the point is put under discussion, or a ballot opens. */
    private static final Set<JournalKind> QUORUM = EnumSet.of(JournalKind.QUORUM_CHECKED, JournalKind.BALLOT_OPENED);

    private final CaseRecords records;
    private final Examinations examinations;
    private final Trials trials;
    private final DraftWords words;
    private final Naming names;

    PointRecords(CaseRecords records, Examinations examinations, Trials trials, DraftWords words, Naming names) {
        this.words = words;
        this.names = names;
        this.trials = trials;
        this.records = records;
        this.examinations = examinations;
    }

    /** Returns the same records with the names of another naming. */
    PointRecords naming(Naming others) {
        return new PointRecords(records, examinations, trials, words, others);
    }

    /** @param rows of the session's journal, from its opening on */
    PointRecord of(Session session, AgendaItem item, List<JournalEntry> rows) {
        Heading heading = heading(session, item, rows);
        return PointDocuments.of(records.asOfNow(item.caseReference()), session.number())
                .map(documents -> record(heading, rows, documents))
                .orElseGet(() -> new Gone(heading));
    }

    /**
     * Lists what members wrote with their votes on a point, of the ballot that was put last; nothing of a secret ballot.
     */
    List<VoteExplanation> explanations(String session, String reference) {
        return PointDocuments.of(records.asOfNow(reference), session)
                .map(documents -> explanations(
                        new BallotRecord(documents.examination()),
                        AuthorityClock.dayOf(documents.convening().writtenAt())))
                .orElse(List.of());
    }

    private List<VoteExplanation> explanations(BallotRecord ballot, LocalDate day) {
        return ballot.special().isSecret()
                ? List.of()
                : ballot.cast().stream()
                        .filter(cast -> !cast.explanation().isBlank())
                        .map(cast -> new VoteExplanation(
                                names.of(cast.member(), day).name(),
                                cast.explanation().strip()))
                        .toList();
    }

    private Heading heading(Session session, AgendaItem item, List<JournalEntry> rows) {
        Case examined = records.cases().get(item.caseReference());
        return new Heading(
                session.point(item.caseReference()),
                examined.reference(),
                examined.title(),
                records.people().organisationName(examined.organisation()),
                item.withDebate(),
                joined(rows, examined.reference()));
    }

    private PointRecord record(Heading heading, List<JournalEntry> session, PointDocuments documents) {
        List<JournalEntry> rows = documents.rows();
        Optional<Instant> examined = rows.stream()
                .filter(row -> QUORUM.contains(row.kind()))
                .map(JournalEntry::writtenAt)
                .reduce((earlier, later) -> later);
        if (examined.isPresent() && !documents.of(Attendance.class).isEmpty()) {
            return examined(heading, session, documents, rows, examined.get());
        }
        return RecordedEvent.last(rows, PointAdjourned.class).isPresent() ? new Adjourned(heading) : new Gone(heading);
    }

    private Examined examined(
            Heading heading,
            List<JournalEntry> session,
            PointDocuments documents,
            List<JournalEntry> rows,
            Instant examined) {
        PointCourse course =
                course(session, documents, opened(session).event().sheet().chair());
        return new Examined(
                heading,
                new Before(
                        documents.reports(),
                        trials.told(heading.reference(), documents.convening().writtenAt())
                                .orElse("")),
                seated(heading.reference(), session, course, rows, examined),
                course.steps(),
                List.copyOf(course.ballots().values()),
                rows.stream()
                        .map(JournalEntry::kind)
                        .filter(EnumSet.of(JournalKind.BALLOT_OPENED, JournalKind.BALLOT_VOIDED)::contains)
                        .reduce((earlier, later) -> later)
                        .filter(JournalKind.BALLOT_VOIDED::equals)
                        .isPresent(),
                documents
                        .voted()
                        .filter(voted -> isAdopted(rows))
                        .map(voted -> PointOutcome.decided(voted.label()))
                        .orElseGet(() -> PointOutcome.of(rows)),
                said(documents, rows, course.examination().subject()));
    }

    private Seated seated(
            String reference,
            List<JournalEntry> session,
            PointCourse course,
            List<JournalEntry> rows,
            Instant examined) {
        PointDocuments documents = course.documents();
        List<String> departed = SessionAttendance.departed(rows);
        // Both the verdict and its figures are by everything that was declared until the case was convened again.
        Examination examination = course.examination();
        VotingBody votingBody = examination.votingBody(examined, departed, course.convening());
        String chair = RecordedEvent.last(rows, BallotCounted.class)
                .map(counted -> counted.event().chair())
                .orElseGet(() -> documents.sheet(examined).sessionChair());
        return new Seated(
                chair.equals(course.sessionChair())
                        ? ""
                        : names.of(chair, day(session)).full(),
                movements(session, reference),
                recused(documents, votingBody, day(session)),
                new Found(
                        RecordedEvent.last(rows, QuorumChecked.class).isPresent(),
                        course.convening().isSecond(),
                        votingBody.quorum(examination.rules())),
                names.inOrder(departed, day(session)).stream().map(Named::name).toList(),
                fallenProxies(rows, departed, day(session)));
    }

    private Said said(PointDocuments documents, List<JournalEntry> rows, ExaminationSubject subject) {
        Optional<ExtractFiled> filed =
                RecordedEvent.last(rows, ExtractFiled.class).map(RecordedEvent::event);
        boolean adopted = isAdopted(rows);
        Optional<DraftOpinion> voted = adopted ? documents.voted() : Optional.empty();
        return new Said(
                adopted,
                filed.map(ExtractFiled::opinion).orElse(""),
                filed.map(ExtractFiled::sentence).orElse(""),
                filed.map(extract -> OpinionSequel.of(extract.outcome(), subject))
                        .orElse(""),
                RecordedEvent.last(rows, ExtractReplaced.class)
                        .map(replaced -> replaced.event().correctedReasons())
                        .orElseGet(() -> voted.map(DraftOpinion::reasons)
                                .or(() -> documents.result().map(ExaminationResult::nextReason))
                                .orElse("")),
                voted.map(DraftOpinion::reservations).orElse(List.of()),
                filed.map(ExtractFiled::number).orElse(0),
                RecordedEvent.in(rows, ExtractReplaced.class)
                        .map(replaced ->
                                rectified(filed.map(ExtractFiled::opinion).orElse(""), adopted, replaced))
                        .toList());
    }

    private Rectified rectified(String opinion, boolean adopted, RecordedEvent<ExtractReplaced> replaced) {
        Instant at = replaced.row().writtenAt();
        LocalDate day = AuthorityClock.dayOf(at);
        return new Rectified(
                at,
                opinion,
                adopted,
                replaced.event().reason(),
                replaced.event().number(),
                replaced.event().replaces(),
                names.of(replaced.event().askedBy(), day).name(),
                names.of(replaced.row().actor(), day).name());
    }

    private static boolean isAdopted(List<JournalEntry> rows) {
        return RecordedEvent.last(rows, ExtractFiled.class)
                .flatMap(filed -> filed.event().outcome().adopted())
                .isPresent();
    }

    /**
     * Returns the course before the deciding ballot. The minutes and the extract both read it here, so they agree.
     */
    @Override
    public List<CourseStep> before(CaseAsOf decided, String consultation) {
        return PointDocuments.lastOf(decided, consultation)
                .map(documents -> {
                    String chair = RecordedEvent.last(documents.rows(), BallotCounted.class)
                            .map(counted -> counted.event().chair())
                            .orElse("");
                    return course(List.of(), documents, chair).beforeTheLast();
                })
                .orElseGet(List::of);
    }

    private PointCourse course(List<JournalEntry> session, PointDocuments documents, String chair) {
        return new PointCourse(
                documents,
                examinations.of(documents.then(), documents.convening().processInstanceId()),
                RecordedEvent.in(session, ListPut.class)
                        .filter(put -> put.event()
                                .cases()
                                .contains(documents.convening().caseReference()))
                        .toList(),
                chair,
                names,
                NamedVotes.Reader.of(
                        RecordedEvent.last(session, SessionOpened.class).map(RecordedEvent::event), names),
                words);
    }

    /** Returns the proxies by which nobody voted at the last count, as that count settled it. */
    private List<Fallen> fallenProxies(List<JournalEntry> rows, List<String> departed, LocalDate day) {
        return RecordedEvent.last(rows, BallotCounted.class).stream()
                .flatMap(counted -> new TreeMap<>(counted.event().fallenProxies()).entrySet().stream())
                .map(proxy -> new Fallen(
                        names.of(proxy.getKey(), day).name(),
                        names.of(proxy.getValue(), day).name(),
                        departed.contains(proxy.getValue())))
                .toList();
    }

    private static Optional<Instant> joined(List<JournalEntry> session, String reference) {
        return RecordedEvent.in(session, PointJoined.class)
                .filter(joined -> joined.event().caseReference().equals(reference))
                .map(joined -> joined.row().writtenAt())
                .findFirst();
    }

    private static LocalDate day(List<JournalEntry> session) {
        return AuthorityClock.dayOf(opened(session).row().writtenAt());
    }

    private static RecordedEvent<SessionOpened> opened(List<JournalEntry> session) {
        return RecordedEvent.last(session, SessionOpened.class).orElseThrow();
    }

    /**
     * Returns the movements: the secretary notes each one when it happens, or the chair states it when the point is
     * put to the vote.
     */
    private List<Movement> movements(List<JournalEntry> session, String reference) {
        String secretary = opened(session).row().actor();
        return SessionPresence.of(session).outings(reference).stream()
                .map(outing -> new Movement(
                        names.of(
                                        outing.member(),
                                        AuthorityClock.dayOf(outing.left().writtenAt()))
                                .name(),
                        outing.left().writtenAt(),
                        !outing.left().actor().equals(secretary),
                        outing.back()))
                .toList();
    }

    /**
     * Returns the recused members: the members of the proposer's side, from the start, and the members who declared
     * an interest until then.
     */
    private List<Recused> recused(PointDocuments documents, VotingBody votingBody, LocalDate day) {
        List<String> fromTheStart = documents.recusedFromTheStart();
        Map<String, String> reasons = Recusals.reasons(documents.then().documents());
        return votingBody.recused().stream()
                .sorted(names.precedence(day))
                .map(member -> new Recused(
                        names.of(member, day).full(), fromTheStart.contains(member), reasons.getOrDefault(member, "")))
                .toList();
    }
}
