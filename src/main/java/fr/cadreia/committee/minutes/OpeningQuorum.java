package fr.cadreia.committee.minutes;

import fr.cadreia.committee.presence.BallotRules;
import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.committee.presence.SeatPresence;
import fr.cadreia.committee.presence.SeatPresence.State;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.session.Session;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.ConveningEvent;
import java.util.List;

/**
 * The attendance and the quorum at the opening of a session, for its papers, with the errors of its first sheet
 * corrected. Each point has a quorum of its own besides.
 *
 * @param second numbers of the points that are convened again after a missed quorum and need none
 * @param wholly whether the agenda has only such points
 */
record OpeningQuorum(Counts counts, Quorum quorum, List<String> second, boolean wholly) {

    /**
     * The seats in office, each counted once.
     *
     * @param present the seats whose titular or deputy was there
     * @param represented the members who were not there and gave a proxy
     * @param excused the members who were not there, were excused and gave no proxy
     * @param recused the members who are not on the sheet because they are recused from every point of it
     */
    record Counts(int inOffice, int present, int represented, int excused, int absent, int recused) {

        static Counts of(List<SeatPresence> seats) {
            return new Counts(
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
    }

    /**
     * Returns the quorum by the version of the framework in force when the session opened.
     *
     * @param rows of the session's journal
     */
    static OpeningQuorum of(Session session, List<JournalEntry> rows, Frameworks frameworks) {
        SessionPresence presence = SessionPresence.of(rows);
        List<String> second = RecordedEvent.in(rows, ConveningEvent.class)
                .flatMap(convening -> convening.event().second().stream())
                .filter(session::has)
                .distinct()
                .map(session::point)
                .sorted()
                .map(String::valueOf)
                .toList();
        String version = presence.opening().orElseThrow().row().frameworkVersion();
        return new OpeningQuorum(
                Counts.of(presence.seats()),
                presence.atTheOpening()
                        .votingBody(member -> true, false)
                        .quorum(BallotRules.of(frameworks.of(version).settings())),
                second,
                second.size() == session.agenda().size());
    }
}
