package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.Quorum;
import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.committee.session.Session;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.ConveningEvent;
import java.util.List;

/**
 * What a session's papers say of the quorum as it opened, in French. Each point has its own besides.
 *
 * @param quorum as it was then
 * @param second numbers of the points that are convened again for want of quorum, which need none
 * @param wholly whether the agenda holds no other
 */
record OpeningQuorum(Quorum quorum, List<String> second, boolean wholly) {

    /** @param rows of the session's journal */
    static OpeningQuorum of(Session session, List<JournalEntry> rows, OpeningCounts counts, long needed) {
        List<String> second = RecordedEvent.in(rows, ConveningEvent.class)
                .flatMap(convening -> convening.event().second().stream())
                .filter(session::has)
                .distinct()
                .map(session::point)
                .sorted()
                .map(String::valueOf)
                .toList();
        return new OpeningQuorum(
                new Quorum(counts.present(), needed, counts.inOffice() - counts.recused()),
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
