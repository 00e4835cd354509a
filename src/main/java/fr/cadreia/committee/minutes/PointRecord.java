package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.CourseStep;
import fr.cadreia.committee.examination.CourseStep.Ballot;
import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.committee.steps.Reservation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A point of the agenda as the session dealt with it. */
public sealed interface PointRecord permits PointRecord.Examined, PointRecord.Adjourned, PointRecord.Gone {

    Heading heading();

    PointOutcome outcome();

    default String reference() {
        return heading().reference();
    }

    default Said said() {
        return Said.NOTHING;
    }

    default List<Ballot> ballots() {
        return List.of();
    }

    /** Whether the committee opened it: it had its presence sheet. */
    default boolean isExamined() {
        return false;
    }

    /** Whether it was taken off before the committee came to it. */
    default boolean isGone() {
        return false;
    }

    /**
     * Whether the point was voted on or had left the agenda: the end of the session left nothing of it for another
     * session.
     */
    default boolean isSettled() {
        return isGone() || !ballots().isEmpty();
    }

    /** Whether some were opened and none had its quorum, not even once. One that was not opened says nothing of the quorum. */
    static boolean allLackedTheirQuorum(List<PointRecord> points) {
        List<PointRecord> opened =
                points.stream().filter(PointRecord::isExamined).toList();
        return !opened.isEmpty()
                && opened.stream()
                        .allMatch(point -> point instanceof Examined examined
                                && examined.ballots().isEmpty()
                                && !examined.course().isEmpty());
    }

    /**
     * What the agenda says of it.
     *
     * @param number of the point, from 1
     * @param joined when it was added to an agenda that the members knew already
     */
    record Heading(
            int number,
            String reference,
            String title,
            String organisation,
            boolean withDebate,
            Optional<Instant> joined) {}

    /**
     * What the committee dealt with.
     *
     * @param course each lack of quorum, change of the draft and ballot, in their order
     * @param ballots oldest first
     * @param voided whether the last ballot that was opened was declared void
     */
    record Examined(
            Heading heading,
            Before before,
            Seated seated,
            List<CourseStep> course,
            List<Ballot> ballots,
            boolean voided,
            PointOutcome outcome,
            Said said)
            implements PointRecord {

        @Override
        public boolean isExamined() {
            return true;
        }

        public Ballot lastBallot() {
            return ballots.get(ballots.size() - 1);
        }
    }

    /** What was left for another session, never opened in this one. */
    record Adjourned(Heading heading) implements PointRecord {

        @Override
        public PointOutcome outcome() {
            return PointOutcome.ADJOURNED;
        }
    }

    /** What was no longer before the committee when it would have come to it. */
    record Gone(Heading heading) implements PointRecord {

        @Override
        public PointOutcome outcome() {
            return PointOutcome.GONE;
        }

        @Override
        public boolean isGone() {
            return true;
        }
    }

    /**
     * What the committee had before it.
     *
     * @param trial how long and how much the solution was tried, as its closing says in French; or empty
     */
    record Before(List<Report> reports, String trial) {}

    record Report(Kind kind, Instant at) {

        enum Kind {
            ASSESSMENT,
            REASSESSMENT,
            SECOND_READING
        }
    }

    /**
     * Who was there for it.
     *
     * @param chair name of who presided over it, empty when the chair of the session did
     * @param movements who left the room for it
     * @param recused the members who did not count for it
     * @param departed names of those who were there and left the committee before voting
     * @param fallenProxies that nobody voted by at the last count
     */
    record Seated(
            String chair,
            List<Movement> movements,
            List<Recused> recused,
            Found quorum,
            List<String> departed,
            List<Fallen> fallenProxies) {}

    /** @param stated by the chair, as the point was put to the vote, and not noted by the secretary as it happened */
    record Movement(String name, Instant at, boolean stated, Optional<Instant> back) {}

    /**
     * @param fromTheStart for being of the proposer's side, and not by the member's declaration
     * @param reason of the declaration, or empty
     */
    record Recused(String name, boolean fromTheStart, String reason) {}

    /** @param checked whether the quorum was found at all @param second whether none was needed, at a second convening */
    record Found(boolean checked, boolean second, Quorum quorum) {}

    /** A proxy between two names. @param departed whether its holder left the committee, and was not recused */
    record Fallen(String giver, String holder, boolean departed) {}

    /**
     * What the committee said.
     *
     * @param adopted whether a motion carried it; sent back for more, it has an extract too
     * @param opinion number of the opinion that was given, or empty
     * @param sentence what the committee says of it, with its vote, as it was filed; French, or empty
     * @param sequel what the process makes of it; French, or empty
     * @param reasons of the opinion as it was voted, or the chair's for what follows; or empty
     * @param extract number of the filed extract, 0 when there is none
     * @param rectified what was put right in the extract since, oldest first
     */
    record Said(
            boolean adopted,
            String opinion,
            String sentence,
            String sequel,
            String reasons,
            List<Reservation> reservations,
            int extract,
            List<Rectified> rectified) {

        static final Said NOTHING = new Said(false, "", "", "", "", List.of(), 0, List.of());
    }

    /**
     * An extract that replaces the one before.
     *
     * @param opinion number of what it puts right
     * @param adopted whether that is an opinion
     * @param askedBy name
     * @param by name of who countersigned it
     */
    record Rectified(
            Instant at,
            String opinion,
            boolean adopted,
            String reason,
            int number,
            int replaces,
            String askedBy,
            String by) {}
}
