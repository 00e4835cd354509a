package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.BallotRecord;
import fr.cadreia.committee.examination.CourseStep;
import fr.cadreia.committee.examination.CourseStep.Ballot;
import fr.cadreia.committee.examination.CourseStep.Manner;
import fr.cadreia.committee.examination.CourseStep.Manner.Method;
import fr.cadreia.committee.examination.CourseStep.Missed;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.NamedVotes;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.committee.examination.Vote;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.DraftWords;
import fr.cadreia.committee.steps.DraftWords.Change;
import fr.cadreia.committee.steps.OperativeSentence;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.BallotOpened;
import fr.cadreia.journal.ExaminationEvent.BallotVoided;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.ListPut;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The course of one point in a session, in its order: each missed quorum, each change of the draft opinion, and each
 * motion that was put.
 *
 * @param lists the votes on several points without debate together, this point among them
 * @param sessionChair account of the person who presided over the session
 * @param named names the votes of a public ballot
 */
record PointCourse(
        PointDocuments documents,
        Examination examination,
        List<RecordedEvent<ListPut>> lists,
        String sessionChair,
        Naming names,
        NamedVotes.Reader named,
        DraftWords words) {

    /**
     * Returns the ballots by the row that counted each, oldest first. They include ballots without effect, for want
     * of a quorum or because a debate was demanded.
     */
    Map<JournalEntry, Ballot> ballots() {
        Map<JournalEntry, Ballot> ballots = new LinkedHashMap<>();
        Optional<RecordedEvent<BallotOpened>> opened = Optional.empty();
        for (JournalEntry row : documents.rows()) {
            Optional<RecordedEvent<BallotOpened>> next = row.recorded(BallotOpened.class);
            Optional<RecordedEvent<BallotCounted>> counted = row.recorded(BallotCounted.class);
            if (next.isPresent()) {
                opened = next;
            } else if (row.kind() == JournalKind.BALLOT_VOIDED) {
                opened = Optional.empty();
            } else if (counted.isPresent() && opened.isPresent()) {
                ballots.put(row, ballot(opened.get(), counted.get()));
                opened = Optional.empty();
            }
        }
        return ballots;
    }

    List<CourseStep> steps() {
        Map<JournalEntry, Ballot> ballots = ballots();
        return steps(ballots, ballots.keySet());
    }

    /** Returns the course without the last ballot, which decided. */
    List<CourseStep> beforeTheLast() {
        Map<JournalEntry, Ballot> ballots = ballots();
        List<JournalEntry> told = new ArrayList<>(ballots.keySet());
        if (!told.isEmpty()) {
            told.remove(told.size() - 1);
        }
        return steps(ballots, told);
    }

    private List<CourseStep> steps(Map<JournalEntry, Ballot> ballots, Collection<JournalEntry> told) {
        Map<JournalEntry, List<Change>> changes = changes();
        return documents.rows().stream()
                .flatMap(row -> step(
                        row,
                        changes.getOrDefault(row, List.of()),
                        Optional.ofNullable(ballots.get(row)).filter(ballot -> told.contains(row)))
                        .stream())
                .toList();
    }

    private Optional<CourseStep> step(JournalEntry row, List<Change> changes, Optional<Ballot> ballot) {
        Optional<BallotVoided> voided = row.as(BallotVoided.class);
        Optional<Missed> missed = ballot.isPresent()
                ? row.as(BallotCounted.class)
                        .filter(counted -> counted.status() == Count.NO_QUORUM)
                        .map(counted -> missed(row.writtenAt(), counted.departed()))
                : row.as(QuorumChecked.class)
                        .filter(checked -> !checked.quorate())
                        .map(checked -> missed(row.writtenAt(), List.of()));
        boolean told = !changes.isEmpty() || voided.isPresent() || ballot.isPresent() || missed.isPresent();
        return told ? Optional.of(new CourseStep(row.writtenAt(), changes, voided, ballot, missed)) : Optional.empty();
    }

    /** Returns the missed quorum at that moment, without these accounts, which had left the committee. */
    private Missed missed(Instant then, List<String> departed) {
        VotingBody body = examination.until(then).votingBody(then, departed, convening());
        return new Missed(
                body.quorum(examination.rules()),
                body.inOffice().size() - body.counting().size());
    }

    ConveningKind convening() {
        return RecordedEvent.last(documents.rows(), QuorumChecked.class)
                .map(found -> found.event().convening())
                .orElse(ConveningKind.FIRST);
    }

    /**
     * Returns the changes that the chair made to each draft opinion before its ballot, by the row that opened the
     * ballot. A draft is compared with the draft that came with the convocation or with the one on which the members
     * voted, never with the motion of a void ballot.
     */
    private Map<JournalEntry, List<Change>> changes() {
        List<StepDocument> drafts =
                documents.examination().stream().filter(Examination::isDraft).toList();
        Map<JournalEntry, List<Change>> changes = new LinkedHashMap<>();
        List<StepDocument> voided = new ArrayList<>();
        for (JournalEntry row : documents.rows()) {
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
        return changes;
    }

    private Ballot ballot(RecordedEvent<BallotOpened> opened, RecordedEvent<BallotCounted> counted) {
        return new Ballot(
                opened.event().label(),
                sentence(opened.row().writtenAt()),
                Tally.of(counted.event()),
                counted.event().status(),
                manner(opened, counted),
                named.read(documents.examination(), opened, counted));
    }

    private String sentence(Instant opened) {
        DraftOpinion put = BallotRecord.until(documents.examination(), opened)
                .motion()
                .orElseThrow()
                .opinion();
        return OperativeSentence.proposed(
                put.motion(), examination.subject(), put.reservations().size(), put.months());
    }

    private Manner manner(RecordedEvent<BallotOpened> opened, RecordedEvent<BallotCounted> counted) {
        Instant from = opened.row().writtenAt();
        Instant until = counted.row().writtenAt();
        BallotRecord ballot = BallotRecord.until(documents.examination(), until);
        Set<String> alone = ballot.cast().stream().map(VoteCast::member).collect(Collectors.toSet());
        Set<String> byHand = ballot.closing().stream()
                .flatMap(closing -> closing.handVotes().stream())
                .map(Vote::member)
                .collect(Collectors.toSet());
        return new Manner(
                method(from, until, byHand.isEmpty(), alone.isEmpty()),
                byHand.size(),
                from,
                until,
                Stream.of(counted.event().chair())
                        .filter(chair -> !chair.equals(sessionChair) && !chair.isEmpty())
                        .map(chair ->
                                names.of(chair, AuthorityClock.dayOf(from)).name())
                        .findFirst(),
                counted.event().silent());
    }

    private Method method(Instant from, Instant until, boolean nobodyByHand, boolean nobodyAlone) {
        Optional<ListPut> list = lists.stream()
                .filter(put -> !put.row().writtenAt().isBefore(from)
                        && put.row().writtenAt().isBefore(until))
                .map(RecordedEvent::event)
                .findFirst();
        if (list.isPresent()) {
            return list.get().cases().size() == 1 ? Method.WITHOUT_DEBATE : Method.LIST;
        }
        if (nobodyByHand) {
            return Method.EACH;
        }
        return nobodyAlone ? Method.BY_HAND : Method.EACH_AND_BY_HAND;
    }
}
