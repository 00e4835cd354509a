package fr.cadreia.committee.minutes;

import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.committee.steps.Reservation;
import java.time.Instant;
import java.util.List;

/** A point of the agenda as the session dealt with it. */
public sealed interface PointRecord permits PointRecord.Examined, PointRecord.Adjourned, PointRecord.Gone {

    Heading heading();

    /** French: what was decided, or why nothing was. */
    String outcome();

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
     * @param joined French day on which it was added to an agenda that the members knew already, or empty
     */
    record Heading(
            int number, String reference, String title, String organisation, boolean withDebate, String joined) {}

    /**
     * What the committee dealt with.
     *
     * @param course each lack of quorum and each ballot, in their order; French sentences
     * @param ballots oldest first
     * @param voided whether the last ballot that was opened was declared void
     */
    record Examined(
            Heading heading,
            Before before,
            Seated seated,
            List<String> course,
            List<Ballot> ballots,
            boolean voided,
            String outcome,
            Said said)
            implements PointRecord {

        @Override
        public boolean isExamined() {
            return true;
        }

        Ballot lastBallot() {
            return ballots.get(ballots.size() - 1);
        }
    }

    /** What was left for another session, never opened in this one. */
    record Adjourned(Heading heading) implements PointRecord {

        @Override
        public String outcome() {
            return PointWords.ADJOURNED;
        }
    }

    /** What was no longer before the committee when it would have come to it. */
    record Gone(Heading heading) implements PointRecord {

        @Override
        public String outcome() {
            return "Retiré de l’ordre du jour\u00a0: le dossier n’était plus devant le comité";
        }

        @Override
        public boolean isGone() {
            return true;
        }
    }

    /**
     * What the committee had before it; French.
     *
     * @param reports each with its day, or empty
     * @param trial how long and how much the solution was tried, as its closing says; or empty
     */
    record Before(String reports, String trial) {}

    /**
     * Who was there for it.
     *
     * @param chair French name of who presided over it, empty when the chair of the session did
     * @param movements who left the room for it and came back; French sentences
     * @param recused names of the members who did not count for it, each with why
     * @param withdrawn the same names alone
     * @param quorum French sentence, without a full stop
     * @param departed names of those who were there and left the committee before voting
     * @param fallenProxies with why each fell before the last count; French, or empty
     */
    record Seated(
            String chair,
            List<String> movements,
            String recused,
            String withdrawn,
            String quorum,
            String departed,
            String fallenProxies) {}

    /**
     * What the committee said.
     *
     * @param adopted whether a motion carried it; sent back for more, it has an extract too
     * @param opinion number of the opinion that was given, or empty
     * @param sentence what the committee says of it, with its vote; French, or empty
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

    /** An extract that replaces the one before. @param words French sentences */
    record Rectified(Instant at, String words) {}

    /**
     * One counted ballot; French.
     *
     * @param motion name of the whole opinion
     * @param sentence what was put to the vote, with a full stop
     * @param manner how and when it was held, who presided, and how many of those who could did not vote
     * @param byName of a public ballot, who demanded it and, where it tells of no agent, how each elected member voted; of a secret
     *     one, who demanded it; else empty
     */
    record Ballot(String motion, String sentence, String verdict, String count, String manner, String byName) {

        String text() {
            return "Texte mis aux voix\u00a0: «\u00a0" + FrenchWords.unended(sentence) + "\u00a0». " + verdict + ". "
                    + count + " " + manner;
        }
    }
}
