package fr.cadreia.committee.minutes;

import fr.cadreia.committee.Reservation;
import java.util.List;

/**
 * A point of the agenda as the session dealt with it.
 *
 * @param chair French name of who presided over it, empty when whoever presided over the session did
 * @param recused names of the members who did not count for it
 * @param quorum French sentence
 * @param ballots oldest first
 * @param outcome French: what was decided, or why nothing was
 * @param reasons of the decision, or empty
 * @param extract number of the filed extract, 0 when there is none
 */
public record PointRecord(
        String reference,
        String title,
        String organisation,
        boolean withDebate,
        String chair,
        String recused,
        String quorum,
        List<Ballot> ballots,
        String outcome,
        String reasons,
        List<Reservation> reservations,
        int extract) {

    /** One counted ballot; French. */
    public record Ballot(String motion, String verdict, String count) {}
}
