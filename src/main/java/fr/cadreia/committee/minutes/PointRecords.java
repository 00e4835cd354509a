package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.FallenProxies;
import fr.cadreia.committee.examination.Recusals;
import fr.cadreia.committee.extract.OpinionSequel;
import fr.cadreia.committee.minutes.PointRecord.Adjourned;
import fr.cadreia.committee.minutes.PointRecord.Ballot;
import fr.cadreia.committee.minutes.PointRecord.Before;
import fr.cadreia.committee.minutes.PointRecord.Examined;
import fr.cadreia.committee.minutes.PointRecord.Gone;
import fr.cadreia.committee.minutes.PointRecord.Heading;
import fr.cadreia.committee.minutes.PointRecord.Rectified;
import fr.cadreia.committee.minutes.PointRecord.Said;
import fr.cadreia.committee.minutes.PointRecord.Seated;
import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.DraftWords;
import fr.cadreia.committee.steps.ExaminationResult;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.StepDocument;
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
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a session did about each case, read from the case's documents and journal. */
@Component
class PointRecords {

    /** When it matters who is there: as the point is put under discussion, and as a ballot opens. */
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

    /** The same records with the names that another naming gives. */
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
        String sessionChair = opened(session).event().sheet().chair();
        Map<JournalEntry, Ballot> ballots = ballots(session, documents, rows, sessionChair);
        return new Examined(
                heading,
                new Before(
                        documents.reports(),
                        trials.told(heading.reference(), documents.convening().writtenAt())
                                .orElse("")),
                seated(heading.reference(), session, documents, rows, examined),
                course(documents, rows, ballots).all(),
                List.copyOf(ballots.values()),
                rows.stream()
                        .map(JournalEntry::kind)
                        .filter(EnumSet.of(JournalKind.BALLOT_OPENED, JournalKind.BALLOT_VOIDED)::contains)
                        .reduce((earlier, later) -> later)
                        .filter(JournalKind.BALLOT_VOIDED::equals)
                        .isPresent(),
                documents
                        .voted()
                        .filter(voted -> isAdopted(rows))
                        .map(DraftOpinion::label)
                        .orElseGet(() -> PointWords.outcome(rows)),
                said(documents, rows, examination(documents).subject()));
    }

    private Seated seated(
            String reference,
            List<JournalEntry> session,
            PointDocuments documents,
            List<JournalEntry> rows,
            Instant examined) {
        List<String> departed = SessionAttendance.departed(rows);
        Optional<QuorumChecked> checked =
                RecordedEvent.last(rows, QuorumChecked.class).map(RecordedEvent::event);
        // Both the verdict and its figures are by everything that was declared until the case was convened again.
        Examination examination = examination(documents);
        VotingBody votingBody = examination.votingBody(examined, departed, isSecond(checked));
        Quorum quorum = votingBody.quorum(examination.rules());
        String chair = RecordedEvent.last(rows, BallotCounted.class)
                .map(counted -> counted.event().chair())
                .orElseGet(() -> documents.sheet(examined).sessionChair());
        return new Seated(
                chair.equals(opened(session).event().sheet().chair()) ? "" : name(chair, session),
                movements(session, reference),
                recused(documents, votingBody, session, true),
                recused(documents, votingBody, session, false),
                checked.map(found -> verdict(found, quorum)).orElse("Quorum non constaté") + words(quorum),
                list(departed, session),
                fallenProxies(rows, departed, session));
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
                        .map(replaced -> new Rectified(
                                replaced.row().writtenAt(),
                                rectified(
                                        (adopted ? "de l’avis n°\u00a0" : "du renvoi n°\u00a0")
                                                + filed.map(ExtractFiled::opinion)
                                                        .orElse(""),
                                        replaced)))
                        .toList());
    }

    private String rectified(String ofWhat, RecordedEvent<ExtractReplaced> replaced) {
        Instant at = replaced.row().writtenAt();
        LocalDate day = AuthorityClock.dayOf(at);
        return "Erreur matérielle rectifiée dans les motifs " + ofWhat + "\u00a0: "
                + FrenchWords.unended(replaced.event().reason()) + ". L’extrait n°\u00a0"
                + replaced.event().number() + ", du " + FrenchText.day(at) + ", annule et remplace l’extrait n°\u00a0"
                + replaced.event().replaces() + ". Rectification demandée par "
                + names.of(replaced.event().askedBy(), day).name() + " et contresignée par "
                + names.of(replaced.row().actor(), day).name() + ".";
    }

    private static boolean isAdopted(List<JournalEntry> rows) {
        return RecordedEvent.last(rows, ExtractFiled.class)
                .flatMap(filed -> filed.event().outcome().adopted())
                .isPresent();
    }

    private Map<JournalEntry, Ballot> ballots(
            List<JournalEntry> session, PointDocuments documents, List<JournalEntry> rows, String chair) {
        return new BallotRecords(
                        rows,
                        documents.examination(),
                        examination(documents).subject(),
                        listPut(session, documents.convening().caseReference()),
                        chair,
                        names,
                        RecordedEvent.last(session, SessionOpened.class)
                                .map(opened -> NamedVotes.of(opened.event(), names))
                                .orElse(new NamedVotes(Map.of(), names)))
                .all();
    }

    /** The course of a written consultation before the ballot that decided: it has no session. */
    List<String> before(PointDocuments documents) {
        List<JournalEntry> rows = documents.rows();
        String chair = RecordedEvent.last(rows, BallotCounted.class)
                .map(counted -> counted.event().chair())
                .orElse("");
        return course(documents, rows, ballots(List.of(), documents, rows, chair))
                .beforeTheLast();
    }

    private PointCourse course(PointDocuments documents, List<JournalEntry> rows, Map<JournalEntry, Ballot> ballots) {
        Examination examination = examination(documents);
        boolean second = isSecond(RecordedEvent.last(rows, QuorumChecked.class).map(RecordedEvent::event));
        return new PointCourse(
                rows,
                ballots,
                changes(documents, rows),
                (then, departed) -> words(examination
                        .until(then)
                        .votingBody(then, departed, second)
                        .quorum(examination.rules())));
    }

    /**
     * How the chair changed each draft opinion before its ballot, by the row that opened the ballot. The motion of a
     * void ballot is no base of comparison: the members know the draft that came with their convocation, or the one on
     * which they voted.
     */
    private Map<JournalEntry, List<DraftWords.Change>> changes(PointDocuments documents, List<JournalEntry> rows) {
        Examination examination = examination(documents);
        List<StepDocument> drafts =
                documents.examination().stream().filter(Examination::isDraft).toList();
        Map<JournalEntry, List<DraftWords.Change>> changes = new LinkedHashMap<>();
        List<StepDocument> voided = new ArrayList<>();
        for (JournalEntry row : rows) {
            List<StepDocument> until = drafts.stream()
                    .filter(draft -> !draft.writtenAt().isAfter(row.writtenAt()))
                    .toList();
            if (row.kind() == JournalKind.BALLOT_VOIDED) {
                voided.add(until.get(until.size() - 1));
            } else if (row.kind() == JournalKind.BALLOT_OPENED) {
                StepDocument put = until.get(until.size() - 1);
                StepDocument before = until.stream()
                        .filter(draft -> draft != put && !voided.contains(draft))
                        .reduce((earlier, later) -> later)
                        .orElseThrow();
                changes.put(
                        row,
                        words.changes(
                                before.as(DraftOpinion.class), put.as(DraftOpinion.class), examination.subject()));
            }
        }
        changes.values().removeIf(List::isEmpty);
        return changes;
    }

    private static boolean isSecond(Optional<QuorumChecked> checked) {
        return checked.filter(found -> found.convening().isSecond()).isPresent();
    }

    private static String verdict(QuorumChecked checked, Quorum quorum) {
        return (checked.convening().isSecond()
                        ? "Seconde convocation, sans condition de quorum, deux membres au moins\u00a0: "
                        : "Quorum ")
                + (quorum.isReached() ? "réuni" : "non réuni");
    }

    private static String words(Quorum quorum) {
        return " (" + quorum.figures() + ")";
    }

    private Examination examination(PointDocuments documents) {
        return examinations.of(documents.then(), documents.convening().processInstanceId());
    }

    /** The proxies by which nobody voted at the last count, as that count settled it. */
    private String fallenProxies(List<JournalEntry> rows, List<String> departed, List<JournalEntry> session) {
        return RecordedEvent.last(rows, BallotCounted.class)
                .map(counted -> FallenProxies.words(
                        counted.event().fallenProxies(),
                        departed,
                        account -> names.of(account, day(session)).name()))
                .orElse("");
    }

    private String list(Collection<String> members, List<JournalEntry> session) {
        return names.inOrder(members, day(session)).stream().map(Named::name).collect(Collectors.joining(", "));
    }

    private static String joined(List<JournalEntry> session, String reference) {
        return RecordedEvent.in(session, PointJoined.class)
                .filter(joined -> joined.event().caseReference().equals(reference))
                .map(joined -> SessionWords.day(joined.row().writtenAt()))
                .findFirst()
                .orElse("");
    }

    private static List<RecordedEvent<ListPut>> listPut(List<JournalEntry> session, String reference) {
        return RecordedEvent.in(session, ListPut.class)
                .filter(put -> put.event().cases().contains(reference))
                .toList();
    }

    private String name(String member, List<JournalEntry> session) {
        return names.of(member, day(session)).full();
    }

    private static LocalDate day(List<JournalEntry> session) {
        return AuthorityClock.dayOf(opened(session).row().writtenAt());
    }

    private static RecordedEvent<SessionOpened> opened(List<JournalEntry> session) {
        return RecordedEvent.last(session, SessionOpened.class).orElseThrow();
    }

    private List<String> movements(List<JournalEntry> session, String reference) {
        SessionPresence presence = SessionPresence.of(session);
        String secretary = opened(session).row().actor();
        return presence.outings(reference).stream()
                .map(outing -> left(outing, secretary)
                        + outing.back()
                                .map(at -> " et la regagne à " + SessionWords.time(at))
                                .orElse("")
                        + ".")
                .toList();
    }

    /** The secretary notes it as it happens; the chair states it as the point is put to the vote. */
    private String left(SessionPresence.Outing outing, String secretary) {
        Instant at = outing.left().writtenAt();
        String name = names.of(outing.member(), AuthorityClock.dayOf(at)).name();
        return outing.left().actor().equals(secretary)
                ? name + " quitte la salle à " + SessionWords.time(at)
                : name + " a quitté la salle pour ce point, ce que la présidence constate à " + SessionWords.time(at);
    }

    /** @param told whether each name comes with why: of the proposer's side from the start, or by the member's declaration until then */
    private String recused(PointDocuments documents, VotingBody votingBody, List<JournalEntry> session, boolean told) {
        List<String> fromTheStart = documents.recusedFromTheStart();
        Map<String, String> reasons = Recusals.reasons(documents.then().documents());
        return votingBody.recused().stream()
                .sorted(names.precedence(day(session)))
                .map(member -> name(member, session)
                        + (!told
                                ? ""
                                : fromTheStart.contains(member)
                                        ? " (d’office, de l’organisation à l’origine de la proposition)"
                                        : declared(reasons.getOrDefault(member, ""))))
                .collect(Collectors.joining("\u00a0; "));
    }

    private static String declared(String reason) {
        return reason.isEmpty() ? " (par déclaration)" : " (par déclaration\u00a0: " + reason + ")";
    }
}
