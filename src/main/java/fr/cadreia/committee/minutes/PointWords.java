package fr.cadreia.committee.minutes;

import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.RecordedEvent;
import fr.cadreia.dossier.event.AfterBallot;
import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.ExaminationEvent.BallotCounted;
import fr.cadreia.dossier.event.ExaminationEvent.Count;
import fr.cadreia.dossier.event.ExaminationEvent.ExtractFiled;
import fr.cadreia.dossier.event.ExaminationEvent.PointAdjourned;
import fr.cadreia.dossier.event.ExaminationEvent.QuorumChecked;
import fr.cadreia.dossier.event.ExaminationEvent.ResultRecorded;
import fr.cadreia.dossier.event.ExaminationEvent.WantOfQuorum;
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
        Optional<ExtractFiled> filed = last(rows, ExtractFiled.class);
        if (filed.isPresent()) {
            return filed.get().outcome().label();
        }
        Optional<QuorumChecked> missed = last(rows, QuorumChecked.class).filter(checked -> !checked.quorate());
        if (missed.isPresent()) {
            return lost(missed.get(), "Reporté à une seconde convocation, faute de quorum");
        }
        Optional<BallotCounted> counted = last(rows, BallotCounted.class);
        Optional<Count> status = counted.map(BallotCounted::status);
        if (status.equals(Optional.of(Count.DEBATE_REQUESTED))) {
            return "Reporté à une autre séance\u00a0: un membre a demandé le débat";
        }
        if (status.equals(Optional.of(Count.NO_QUORUM))) {
            return lost(counted.get(), LOST);
        }
        Optional<PointAdjourned> put = last(rows, PointAdjourned.class);
        if (put.filter(point -> !point.quorate()).isPresent()) {
            return lost(put.get(), LOST);
        }
        boolean adjourned = put.isPresent()
                || last(rows, ResultRecorded.class)
                        .filter(result -> result.next() == AfterBallot.ADJOURN)
                        .isPresent();
        return adjourned ? ADJOURNED : "Aucune décision prise en séance";
    }

    private static <E extends Event> Optional<E> last(List<JournalEntry> rows, Class<E> type) {
        return RecordedEvent.last(rows, type).map(RecordedEvent::event);
    }

    /** A want of quorum gives no second one where nobody was missing who could have come. */
    private static String lost(WantOfQuorum want, String second) {
        if (want.leadsTo().isSecond()) {
            return second;
        }
        return want.impeded() ? IMPEDED : want.consulted() ? CONSULTED : EARLY;
    }
}
