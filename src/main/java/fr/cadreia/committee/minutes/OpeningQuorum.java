package fr.cadreia.committee.minutes;

import fr.cadreia.committee.paper.FrenchWords;
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
 * What a session's papers say of who was there as it opened, errors of its first sheet put right, and of the quorum then;
 * French. Each point has its own besides.
 *
 * @param second numbers of the points that are convened again for want of quorum, which need none
 * @param wholly whether the agenda holds no other
 */
record OpeningQuorum(Counts counts, Quorum quorum, List<String> second, boolean wholly) {

    /**
     * The seats in office, each counted once.
     *
     * @param present by the titular or a deputy
     * @param represented not there, with a proxy
     * @param excused not there and excused, without a proxy
     * @param recused members about whom the sheet says nothing, because they are recused from every point that it was
     *     asked for
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

        /** French: "En exercice : 7 · présents : 5 · représentés : 1 · excusés : 0 · absents : 0 · déports : 1". */
        public String words() {
            return "En exercice\u00a0: " + inOffice + " · présents\u00a0: " + present + " · représentés\u00a0: "
                    + represented
                    + " · excusés\u00a0: " + excused + " · absents\u00a0: " + absent
                    + (recused == 0 ? "" : " · déports\u00a0: " + recused);
        }
    }

    /**
     * The quorum by the version of the framework in force when the session opened.
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

    /** Sentences of the presence sheet and of the minutes; the words are those that tell the quorum of a point. */
    public String finding() {
        String each = " Il est constaté de nouveau pour chaque point.";
        if (wholly) {
            return "Seconde convocation, sans condition de quorum, deux membres au moins étant présents." + each;
        }
        return "Quorum " + (quorum.isReached() ? "réuni" : "non réuni") + " à l’ouverture (" + quorum.figures() + ")."
                + each
                + (second.isEmpty()
                        ? ""
                        : " Seconde convocation\u00a0: le comité siège sans condition de quorum sur " + points()
                                + ", deux membres au moins étant présents.");
    }

    /** How many are there, and how many had to be, where the committee could not sit. */
    public String wanting() {
        return quorum.present()
                + (quorum.present() > 1 ? " membres étant présents" : " membre étant présent")
                + (wholly
                        ? " alors que deux au moins doivent l’être à une seconde convocation"
                        : " pour un quorum de " + quorum.needed());
    }

    private String points() {
        return (second.size() == 1 ? "le point n°\u00a0" : "les points n°\u00a0") + FrenchWords.enumerated(second);
    }
}
