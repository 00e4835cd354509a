package fr.cadreia.committee.examination;

import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.committee.steps.DraftWords.Change;
import fr.cadreia.journal.ExaminationEvent.BallotVoided;
import fr.cadreia.journal.ExaminationEvent.Count;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step in the examination of a point: a change of the draft opinion, a ballot that was declared void, a ballot that
 * was counted, or a quorum that was missed when the point was opened.
 *
 * @param missed the quorum at that moment, where it was missed
 */
public record CourseStep(
        Instant at,
        List<Change> changes,
        Optional<BallotVoided> voided,
        Optional<Ballot> ballot,
        Optional<Missed> missed) {

    /**
     * A quorum that was missed.
     *
     * @param recused the number of members in office who do not count, because they are recused
     */
    public record Missed(Quorum quorum, int recused) {}

    /**
     * A counted ballot.
     *
     * @param motion name of the whole opinion
     * @param sentence the sentence that was put to the vote; French, with a full stop
     * @param special the record of a ballot that members demanded to be public or secret
     */
    public record Ballot(
            String motion, String sentence, Tally tally, Count status, Manner manner, Optional<NamedVotes> special) {}

    /**
     * The method and the time of a ballot.
     *
     * @param byHand the number of members who voted by hand
     * @param chair name of the person who presided, if not the chair of the session
     * @param silent the number of members who could vote and did not
     */
    public record Manner(Method method, int byHand, Instant from, Instant until, Optional<String> chair, int silent) {

        public enum Method {
            /** The point was the only one without debate that was put to the vote. */
            WITHOUT_DEBATE,
            /** The point was put to the vote together with the other points without debate. */
            LIST,
            EACH,
            BY_HAND,
            EACH_AND_BY_HAND
        }
    }
}
