package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.BallotRules;
import fr.cadreia.committee.minutes.SeatPresence.State;
import java.util.List;

/**
 * The seats in office as a session opened: each is counted once, errors of the sheet corrected.
 *
 * @param present by the titular or a deputy
 * @param represented not there, with a proxy
 * @param excused not there and excused, without a proxy
 * @param recused of whom the sheet says nothing, for it was that of a case from which they are recused
 */
record OpeningCounts(int inOffice, int present, int represented, int excused, int absent, int recused) {

    static OpeningCounts of(List<SeatPresence> seats) {
        return new OpeningCounts(
                seats.size(),
                count(seats, State.PRESENT),
                count(seats, State.REPRESENTED),
                count(seats, State.EXCUSED),
                count(seats, State.ABSENT),
                count(seats, State.RECUSED));
    }

    private static int count(List<SeatPresence> seats, State state) {
        return Math.toIntExact(
                seats.stream().filter(seat -> seat.atTheOpening() == state).count());
    }

    /** How many members had to be there. */
    long needed(BallotRules rules) {
        return rules.quorum(inOffice - recused);
    }

    /** French: "En exercice : 7 · présents : 5 · représentés : 1 · excusés : 0 · absents : 0 · déports : 1". */
    public String words() {
        return "En exercice\u00a0: " + inOffice + " · présents\u00a0: " + present + " · représentés\u00a0: "
                + represented
                + " · excusés\u00a0: " + excused + " · absents\u00a0: " + absent
                + (recused == 0 ? "" : " · déports\u00a0: " + recused);
    }
}
