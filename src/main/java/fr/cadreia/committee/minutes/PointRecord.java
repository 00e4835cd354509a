package fr.cadreia.committee.minutes;

import fr.cadreia.committee.steps.result.Reservation;
import java.util.List;

/**
 * A point of the agenda as the session dealt with it.
 *
 * @param joined French day on which it was added to an agenda of which the members were told already, or empty
 * @param reports French: those that the committee had before it, each with its day, or empty
 * @param trial how long and how much the solution was tried, as its closing says; French, or empty
 * @param chair French name of who presided over it, empty when whoever presided over the session did
 * @param movements who left the room for it and came back; French sentences
 * @param recused names of the members who did not count for it, each with why
 * @param withdrawn the same names alone
 * @param own names of those who were there for this point, where its own presence sheet says something else than the
 *     session's; else empty
 * @param quorum French sentence, without a full stop
 * @param departed names of those who were there and left the committee before voting
 * @param fallenProxies with why each fell before the last count; French, or empty
 * @param ballots oldest first
 * @param course each lack of quorum and each ballot, in their order; French sentences
 * @param outcome French: what was decided, or why nothing was
 * @param adopted whether a motion carried it; sent back for more, it has an extract too
 * @param opinion number of the opinion that was given, or empty
 * @param sentence what the committee says of it, with its vote; French, or empty
 * @param reasons of the decision, or empty
 * @param extract number of the filed extract, 0 when there is none
 */
public record PointRecord(
        String reference,
        String title,
        String organisation,
        boolean withDebate,
        String joined,
        String reports,
        String trial,
        String chair,
        List<String> movements,
        String recused,
        String withdrawn,
        String own,
        String quorum,
        String departed,
        String fallenProxies,
        List<Ballot> ballots,
        List<String> course,
        String outcome,
        boolean adopted,
        String opinion,
        String sentence,
        String reasons,
        List<Reservation> reservations,
        int extract) {

    /** It was voted on, or was no longer there to be: nothing of it was left for another session because this one ended. */
    boolean isSettled() {
        return !ballots.isEmpty() || outcome.equals(PointWords.GONE);
    }

    Ballot lastBallot() {
        return ballots.get(ballots.size() - 1);
    }

    /**
     * One counted ballot; French.
     *
     * @param manner how and when it was held, who presided, and how many of those who could did not vote
     * @param byName of a public ballot, who demanded it and how each elected member voted; else empty
     */
    public record Ballot(String motion, String verdict, String count, String manner, String byName) {

        String text() {
            return "Projet d’avis «\u00a0" + motion + "\u00a0». " + verdict + ". " + count + " " + manner;
        }
    }
}
