package fr.cadreia.committee.minutes;

import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationEvent.PointAdjourned;
import fr.cadreia.journal.ExaminationEvent.PointResumed;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.ExaminationEvent.WantOfQuorum;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import java.util.List;
import java.util.Optional;

/** What the rows of a case's journal say of its examination in one session; French. */
final class PointWords {

    static final String ADJOURNED = "Ajourné à une autre séance";

    private static final String LOST = "Reporté à une seconde convocation\u00a0: le quorum n’était plus réuni";
    private static final String EARLY =
            "Reporté à une nouvelle première convocation\u00a0: le quorum manquait avant l’heure de la convocation";

    private static final String IMPEDED =
            "Reporté à une nouvelle première convocation\u00a0: moins de deux des membres convoqués peuvent encore siéger";
    private static final String CONSULTED =
            "Reporté à une première convocation\u00a0: trop peu de membres ont répondu à la consultation écrite";

    private PointWords() {}

    /**
     * What was decided, or why nothing was.
     *
     * @param rows of the case's journal, of this session
     */
    static String outcome(List<JournalEntry> rows) {
        Optional<RecordedEvent<ExtractFiled>> filed = RecordedEvent.last(rows, ExtractFiled.class);
        if (filed.isPresent()) {
            return filed.get().event().outcome().label();
        }
        Optional<Event> newest = Optional.empty();
        for (JournalEntry row : rows) {
            newest = afterwards(newest, row.event());
        }
        return newest.flatMap(PointWords::why).orElse("Aucune décision prise en séance");
    }

    /** Which event says where the point stands once this one has happened: the newest that moved it. */
    private static Optional<Event> afterwards(Optional<Event> before, Event event) {
        if (event instanceof QuorumChecked checked && checked.quorate()) {
            return before.filter(moved -> !(moved instanceof QuorumChecked));
        }
        boolean moves = event instanceof QuorumChecked
                || event instanceof BallotCounted
                || event instanceof ResultRecorded
                || event instanceof PointAdjourned
                || event instanceof PointResumed;
        return moves ? Optional.of(event) : before;
    }

    /** Why nothing was decided; empty where the point was left open. */
    private static Optional<String> why(Event event) {
        if (event instanceof QuorumChecked missed) {
            return Optional.of(lost(missed, "Reporté à une seconde convocation, faute de quorum"));
        }
        if (event instanceof BallotCounted counted && counted.status() == Count.DEBATE_REQUESTED) {
            return Optional.of("Reporté à une autre séance\u00a0: un membre a demandé le débat");
        }
        if (event instanceof BallotCounted counted && counted.status() == Count.NO_QUORUM) {
            return Optional.of(lost(counted, LOST));
        }
        if (event instanceof PointAdjourned put) {
            return Optional.of(put.quorate() ? ADJOURNED : lost(put, LOST));
        }
        return event instanceof ResultRecorded result && result.next() == AfterBallot.ADJOURN
                ? Optional.of(
                        "Ajourné à une autre séance par la présidence de séance, aucun projet d’avis n’étant adopté")
                : Optional.empty();
    }

    /** A want of quorum gives no second one where nobody was missing who could have come. */
    private static String lost(WantOfQuorum want, String second) {
        if (want.leadsTo().isSecond()) {
            return second;
        }
        return want.impeded() ? IMPEDED : want.consulted() ? CONSULTED : EARLY;
    }
}
