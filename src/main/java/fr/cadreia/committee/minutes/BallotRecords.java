package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.BallotRecord;
import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.committee.examination.Vote;
import fr.cadreia.committee.minutes.PointRecord.Ballot;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.OperativeSentence;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.BallotOpened;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.ListPut;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The counted ballots on one point.
 *
 * @param rows of the case's journal in this session
 * @param documents of the case's examination
 * @param subject what the committee judges
 * @param listPut when the points without debate were put to the vote together, this one among them
 * @param sessionChair account of who presided over the session
 * @param named names the votes of a public ballot
 */
record BallotRecords(
        List<JournalEntry> rows,
        List<StepDocument> documents,
        ExaminationSubject subject,
        List<RecordedEvent<ListPut>> listPut,
        String sessionChair,
        Naming names,
        NamedVotes named) {

    /**
     * The ballots by the row that counted each, oldest first, with those that had no effect for want of a quorum or for
     * a debate.
     */
    Map<JournalEntry, Ballot> all() {
        Map<JournalEntry, Ballot> ballots = new LinkedHashMap<>();
        Optional<RecordedEvent<BallotOpened>> opened = Optional.empty();
        for (JournalEntry row : rows) {
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

    private Ballot ballot(RecordedEvent<BallotOpened> opened, RecordedEvent<BallotCounted> counted) {
        Tally tally = Tally.of(counted.event());
        return new Ballot(
                opened.event().label(),
                sentence(opened.row().writtenAt()),
                tally.verdictText() + why(counted.event().status()),
                tally.text(),
                manner(opened, counted),
                named.words(documents, opened, counted));
    }

    private String sentence(Instant opened) {
        DraftOpinion put =
                BallotRecord.until(documents, opened).motion().orElseThrow().opinion();
        return OperativeSentence.proposed(
                put.motion(), subject, put.reservations().size(), put.months());
    }

    private static String why(Count status) {
        return switch (status) {
            case NO_QUORUM -> ", faute de quorum";
            case DEBATE_REQUESTED -> ", un membre ayant demandé le débat";
            case COUNTED -> "";
        };
    }

    private String manner(RecordedEvent<BallotOpened> opened, RecordedEvent<BallotCounted> counted) {
        Instant from = opened.row().writtenAt();
        Instant until = counted.row().writtenAt();
        BallotRecord ballot = BallotRecord.until(documents, until);
        Set<String> alone = ballot.cast().stream().map(VoteCast::member).collect(Collectors.toSet());
        Set<String> byHand = ballot.closing().stream()
                .flatMap(closing -> closing.handVotes().stream())
                .map(Vote::member)
                .collect(Collectors.toSet());
        String chair = counted.event().chair();
        return method(from, until, byHand.size(), alone.size())
                + ". Scrutin ouvert à " + SessionWords.time(from) + " et clos à " + SessionWords.time(until)
                + (chair.equals(sessionChair) || chair.isEmpty()
                        ? ""
                        : ", sous la présidence de "
                                + names.of(chair, AuthorityClock.dayOf(from)).name())
                + ". Membres présents ou représentés qui n’ont pas voté\u00a0: "
                + counted.event().silent()
                + ".";
    }

    private String method(Instant from, Instant until, int byHand, int alone) {
        Optional<ListPut> list = listPut.stream()
                .filter(put -> !put.row().writtenAt().isBefore(from)
                        && put.row().writtenAt().isBefore(until))
                .map(RecordedEvent::event)
                .findFirst();
        if (list.isPresent()) {
            return list.get().cases().size() == 1
                    ? "Vote sans débat"
                    : "Vote en liste, avec les autres points sans débat";
        }
        if (byHand == 0) {
            return "Vote individuel";
        }
        return alone == 0 ? "Vote à main levée" : "Vote individuel, dont " + byHand + " à main levée";
    }
}
