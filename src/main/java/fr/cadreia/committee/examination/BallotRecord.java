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
 * The last ballot of an examination and who presides over it, as its documents tell.
 *
 * @param documents those of one examination, in the order in which they were written
 */
public record BallotRecord(List<StepDocument> documents) {

    /**
     * The record of the ballot that was counted at that moment. @param documents of one examination, in the order in
     * which they were written
     */
    public static BallotRecord until(List<StepDocument> documents, Instant counted) {
        return new BallotRecord(documents.stream()
                .filter(document -> !document.writtenAt().isAfter(counted))
                .toList());
    }

    /** The motion that was put last; empty before. */
    public Optional<MotionPut> motion() {
        return document(MotionPut.class).map(put -> put.as(MotionPut.class));
    }

    /** Whether the ballot on the motion that was put last is public or secret. */
    public SpecialBallot special() {
        return motion().map(MotionPut::ballot).orElse(SpecialBallot.NONE);
    }

    private Optional<StepDocument> document(Class<?> type) {
        return documents.stream().filter(document -> document.is(type)).reduce((first, second) -> second);
    }

    /**
     * The chair on the presence sheet, or the person who has replaced a recused chair since, then for the whole
     * session.
     */
    String chair() {
        return document(VoteClosing.class)
                .filter(closing -> closing.id() > id(Attendance.class))
                .map(closing -> closing.as(VoteClosing.class).sessionChair())
                .or(() -> document(Attendance.class)
                        .map(sheet -> sheet.as(Attendance.class).sessionChair()))
                .orElse("");
    }

    /** How the secretary closed the ballot. */
    public Optional<VoteClosing> closing() {
        return document(VoteClosing.class)
                .filter(closing -> closing.id() > start())
                .map(closing -> closing.as(VoteClosing.class));
    }

    /**
     * The votes since the motion was put, with each corrected vote in place of the first, and with the votes by hand.
     */
    public List<Vote> votes() {
        Map<String, Vote> votes = new LinkedHashMap<>();
        cast().forEach(cast -> votes.put(cast.member(), cast.asVote()));
        closing().ifPresent(closing -> closing.handVotes().forEach(vote -> votes.putIfAbsent(vote.member(), vote)));
        return List.copyOf(votes.values());
    }

    /** The votes of the ballot as they were sent, corrections after what they correct. */
    public List<VoteCast> cast() {
        return sent().map(document -> document.as(VoteCast.class)).toList();
    }

    private Stream<StepDocument> sent() {
        return documents.stream().filter(document -> document.is(VoteCast.class) && document.id() > start());
    }

    /**
     * The members whose votes in this ballot stand as this account sent them: a proxy of an earlier ballot gives no
     * hold on a later one.
     */
    Set<String> sentBy(String account) {
        Map<String, String> senders = new LinkedHashMap<>();
        sent().forEach(document -> senders.put(document.as(VoteCast.class).member(), document.author()));
        senders.values().removeIf(sender -> !sender.equals(account));
        return Set.copyOf(senders.keySet());
    }

    /** A ballot begins with its motion; what was voted before a new presence sheet is of another session. */
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
