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

    /** Tells whether the committee opened the point: it has its presence sheet. */
    default boolean isExamined() {
        return false;
    }

    /** Tells whether the point was taken off the agenda before the committee came to it. */
    default boolean isGone() {
        return false;
    }

    /**
     * Tells whether the point was voted on or had left the agenda, so that the session left nothing of it for another
     * session.
     */
    default boolean isSettled() {
        return isGone() || !ballots().isEmpty();
    }

    /**
     * Tells whether some points were opened and none ever had its quorum. Points that were not opened do not count.
     */
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
     * The agenda's line on a point.
     *
     * @param number of the point, from 1
     * @param joined the moment at which it was added to an agenda that the members already knew
     */
    record Heading(
            int number,
            String reference,
            String title,
            String organisation,
            boolean withDebate,
            Optional<Instant> joined) {}

    /**
     * A point that the committee opened.
     *
     * @param course each missed quorum, change of the draft and ballot, in their order
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

    /** A point that was never opened in this session and is left for another one. */
    record Adjourned(Heading heading) implements PointRecord {

        @Override
        public PointOutcome outcome() {
            return PointOutcome.ADJOURNED;
        }
    }

    /** A point that was no longer before the committee when its turn came. */
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
     * The reports that the committee had before it.
     *
     * @param trial the length and the extent of the trial, as its closing says in French; or empty
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
     * The people who were there for the point.
     *
     * @param chair name of the person who presided over it, empty when it was the chair of the session
     * @param movements the members who left the room for it
     * @param recused the members who did not count for it
     * @param departed names of the members who were there and left the committee before voting
     * @param fallenProxies the proxies by which nobody voted at the last count
     */
    record Seated(
            String chair,
            List<Movement> movements,
            List<Recused> recused,
            Found quorum,
            List<String> departed,
            List<Fallen> fallenProxies) {}

    /**
     * @param stated whether the chair stated it when the point was put to the vote; else the secretary noted it at
     *     once
     */
    record Movement(String name, Instant at, boolean stated, Optional<Instant> back) {}

    /**
     * @param fromTheStart whether the member is recused as one of the proposer's side, and not by a declaration
     * @param reason the reason of the declaration, or empty
     */
    record Recused(String name, boolean fromTheStart, String reason) {}

    /** @param checked whether the quorum was found at all @param second whether none was needed, at a second convening */
    record Found(boolean checked, boolean second, Quorum quorum) {}

    /**
     * A proxy between two names.
     *
     * @param departed whether its holder left the committee; else the holder was recused
     */
    record Fallen(String giver, String holder, boolean departed) {}

    /**
     * The answer of the committee.
     *
     * @param adopted whether a motion was adopted; a case that is sent back for more has an extract too
     * @param opinion number of the opinion that was given, or empty
     * @param sentence the opinion in a sentence, with its vote, as it was filed; French, or empty
     * @param sequel the next step of the process; French, or empty
     * @param reasons the reasons of the opinion as it was voted, or the chair's reasons for the next step; or empty
     * @param extract number of the filed extract, 0 when there is none
     * @param rectified the corrections of the extract since, oldest first
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
     * @param opinion number of the opinion, or of the decision, that it corrects
     * @param adopted whether it corrects an opinion
     * @param askedBy name of the person who asked for it
     * @param by name of the person who countersigned it
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
