package fr.cadreia.committee.examination;

import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.committee.steps.DraftWords.Change;
import fr.cadreia.journal.ExaminationEvent.BallotVoided;
import fr.cadreia.journal.ExaminationEvent.Count;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened as the committee examined a point: a change of the draft opinion, a ballot that was declared void, one that
 * was counted, or else a quorum that was missed as the point was opened.
 *
 * @param missed the quorum as it was, where it was missed
 */
public record CourseStep(
        Instant at,
        List<Change> changes,
        Optional<BallotVoided> voided,
        Optional<Ballot> ballot,
        Optional<Quorum> missed) {

    /**
     * One counted ballot.
     *
     * @param motion name of the whole opinion
     * @param sentence what was put to the vote; French, with a full stop
     * @param special what is told of a ballot that members demanded to be public or secret
     */
    public record Ballot(
            String motion, String sentence, Tally tally, Count status, Manner manner, Optional<NamedVotes> special) {}

    /**
     * How and when a ballot was held.
     *
     * @param byHand how many voted by hand
     * @param chair name of who presided, where it was not the chair of the session
     * @param silent how many could vote and did not
     */
    public record Manner(Method method, int byHand, Instant from, Instant until, Optional<String> chair, int silent) {

        public enum Method {
            /** The only point without debate that was put to the vote. */
            WITHOUT_DEBATE,
            /** With the other points without debate. */
            LIST,
            EACH,
            BY_HAND,
            EACH_AND_BY_HAND
        }
    }
}
