package fr.cadreia.committee.extract;

import fr.cadreia.committee.examination.VoteCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The list of the decisions of one session of the committee on each point (relevé de décisions), as it was put on
 * line.
 *
 * @param session its number
 * @param heldOn day on which it was held
 * @param chair the person who presided over it, as everybody may read it; French
 * @param points in the order of the agenda
 */
public record DecisionList(String session, LocalDate heldOn, String chair, Instant publishedAt, List<Point> points) {

    public DecisionList {
        points = List.copyOf(points);
    }

    /**
     * A point of the agenda.
     *
     * @param number on the agenda, from 1
     * @param opinion the opinion of the committee on it; empty where it gave none
     */
    public record Point(int number, String caseReference, Optional<Opinion> opinion) {}

    /**
     * @param number e.g. {@code 2026-03/01}
     * @param extract number of its extract, per case
     */
    public record Opinion(String number, int extract, VoteCounts votes) {}

    /** Returns the number of points on which an opinion was given. */
    public long opinions() {
        return points.stream().filter(point -> point.opinion().isPresent()).count();
    }
}
