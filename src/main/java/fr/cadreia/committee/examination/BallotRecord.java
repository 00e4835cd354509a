package fr.cadreia.committee.examination;

import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.committee.steps.MotionPut;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.committee.steps.VoteClosing;
import fr.cadreia.dossier.StepDocument;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The last ballot of an examination and the person who presides over it, read from its documents.
 *
 * @param documents the documents of one examination, in the order in which they were written
 */
public record BallotRecord(List<StepDocument> documents) {

    /**
     * Returns the record of the ballot that was counted at that moment.
     *
     * @param documents the documents of one examination, in the order in which they were written
     */
    public static BallotRecord until(List<StepDocument> documents, Instant counted) {
        return new BallotRecord(documents.stream()
                .filter(document -> !document.writtenAt().isAfter(counted))
                .toList());
    }

    /** Returns the motion that was put last; empty before any was put. */
    public Optional<MotionPut> motion() {
        return document(MotionPut.class).map(put -> put.as(MotionPut.class));
    }

    /** Tells whether the ballot on the motion that was put last is public or secret. */
    public SpecialBallot special() {
        return motion().map(MotionPut::ballot).orElse(SpecialBallot.NONE);
    }

    private Optional<StepDocument> document(Class<?> type) {
        return documents.stream().filter(document -> document.is(type)).reduce((first, second) -> second);
    }

    /**
     * Returns the account of the chair on the presence sheet, or of the person who has replaced a recused chair since.
     * The replacement holds for the whole session.
     */
    String chair() {
        return document(VoteClosing.class)
                .filter(closing -> closing.id() > id(Attendance.class))
                .map(closing -> closing.as(VoteClosing.class).sessionChair())
                .or(() -> document(Attendance.class)
                        .map(sheet -> sheet.as(Attendance.class).sessionChair()))
                .orElse("");
    }

    /** Returns the secretary's closing of the ballot; empty while it is open. */
    public Optional<VoteClosing> closing() {
        return document(VoteClosing.class)
                .filter(closing -> closing.id() > start())
                .map(closing -> closing.as(VoteClosing.class));
    }

    /**
     * Returns the votes since the motion was put, with each corrected vote in place of the first, and with the votes by
     * hand.
     */
    public List<Vote> votes() {
        Map<String, Vote> votes = new LinkedHashMap<>();
        cast().forEach(cast -> votes.put(cast.member(), cast.asVote()));
        closing().ifPresent(closing -> closing.handVotes().forEach(vote -> votes.putIfAbsent(vote.member(), vote)));
        return List.copyOf(votes.values());
    }

    /** Returns the votes of the ballot as they were sent, corrections after what they correct. */
    public List<VoteCast> cast() {
        return sent().map(document -> document.as(VoteCast.class)).toList();
    }

    private Stream<StepDocument> sent() {
        return documents.stream().filter(document -> document.is(VoteCast.class) && document.id() > start());
    }

    /**
     * Returns the members whose current vote was sent by this account in this ballot. Votes sent as proxy in an earlier
     * ballot do not count.
     */
    Set<String> sentBy(String account) {
        Map<String, String> senders = new LinkedHashMap<>();
        sent().forEach(document -> senders.put(document.as(VoteCast.class).member(), document.author()));
        senders.values().removeIf(sender -> !sender.equals(account));
        return Set.copyOf(senders.keySet());
    }

    /** Tells whether a new ballot begins with this document: a motion, or a new presence sheet. */
    static boolean begins(StepDocument document) {
        return document.is(MotionPut.class) || document.is(Attendance.class);
    }

    private long start() {
        return documents.stream()
                .filter(BallotRecord::begins)
                .mapToLong(StepDocument::id)
                .max()
                .orElse(0);
    }

    private long id(Class<?> type) {
        return document(type).map(StepDocument::id).orElse(0L);
    }
}
