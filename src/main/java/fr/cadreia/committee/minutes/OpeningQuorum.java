package fr.cadreia.committee.minutes;

import fr.cadreia.committee.session.Session;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.RecordedEvent;
import fr.cadreia.dossier.event.SessionEvent.ConveningEvent;
import java.util.List;

/**
 * What a session's papers say of the quorum as it opened, in French. Each point has its own besides.
 *
 * @param present how many members were there
 * @param needed how many the framework asks for
 * @param recused how many counted neither way
 * @param second references of the cases on the agenda that are convened again for want of quorum, which need none
 * @param wholly whether the agenda holds no other
 */
record OpeningQuorum(int present, long needed, int recused, List<String> second, boolean wholly) {

    /** @param rows of the session's journal */
    static OpeningQuorum of(Session session, List<JournalEntry> rows, OpeningCounts counts, long needed) {
        List<String> second = RecordedEvent.in(rows, ConveningEvent.class)
                .flatMap(convening -> convening.event().second().stream())
                .filter(session::has)
                .distinct()
                .toList();
        return new OpeningQuorum(
                counts.present(),
                needed,
                counts.recused(),
                second,
                second.size() == session.agenda().size());
    }

    private boolean isReached() {
        return present >= needed;
    }

    /** At the foot of the presence sheet, without a full stop. */
    public String onTheSheet() {
        if (wholly) {
            return "seconde convocation, sans condition de quorum, deux membres au moins";
        }
        return "quorum\u00a0: " + needed + ", " + (isReached() ? "réuni" : "non réuni") + " à l’ouverture"
                + (recused == 0 ? "" : ", déports non compris")
                + (second.isEmpty() ? "" : ", sans condition de quorum pour " + cases());
    }

    /** How many members had to be there, at the end of the counts of the minutes; without a full stop. */
    public String required() {
        return "requis\u00a0: "
                + (wholly ? "2 (seconde convocation, sans condition de quorum)" : String.valueOf(needed));
    }

    /** Sentences of the minutes. */
    public String finding() {
        String each = isReached() && !wholly
                ? "Le quorum est réuni à l’ouverture\u00a0; il est constaté de nouveau pour chaque point, déports non compris."
                : "Le quorum est constaté pour chaque point, déports non compris.";
        return wholly || second.isEmpty()
                ? each
                : each + " Seconde convocation\u00a0: le comité siège sans condition de quorum sur " + cases()
                        + ", deux membres au moins étant présents.";
    }

    /** How many are there, and how many had to be, where the committee could not sit. */
    public String wanting() {
        return present
                + (present > 1 ? " membres étant présents" : " membre étant présent")
                + (wholly
                        ? " alors que deux au moins doivent l’être à une seconde convocation"
                        : " pour un quorum de " + needed);
    }

    private String cases() {
        return second.size() == 1 ? "le dossier " + second.get(0) : "les dossiers " + String.join(", ", second);
    }
}
