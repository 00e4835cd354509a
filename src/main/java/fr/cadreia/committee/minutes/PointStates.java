package fr.cadreia.committee.minutes;

import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.PointTasks;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The state of each point of a session's agenda: what it waits for, or what became of it. */
@Component
public class PointStates {

    private static final Map<PointStage, String> WAITING = new LinkedHashMap<>();

    static {
        WAITING.put(PointStage.ATTENDANCE, "Feuille de présence à remplir");
        WAITING.put(PointStage.MOTION, "Projet d’avis à mettre aux voix");
        WAITING.put(PointStage.CLOSING, "Scrutin ouvert");
        WAITING.put(PointStage.RESULT, "Scrutin clos, résultat à constater");
    }

    private final SessionJournal journal;
    private final PointTasks cases;
    private final PointRecords points;

    PointStates(SessionJournal journal, PointTasks cases, PointRecords points) {
        this.journal = journal;
        this.cases = cases;
        this.points = points;
    }

    /**
     * @param words French
     * @param extract number of the extract that was filed in this session, 0 when there is none
     */
    public record State(String words, int extract) {}

    /** The states by case reference; empty before the session opens. */
    public Map<String, State> of(Session session) {
        List<JournalEntry> rows = journal.of(session.number());
        Map<String, State> states = new LinkedHashMap<>();
        if (RecordedEvent.last(rows, SessionOpened.class).isEmpty()) {
            return states;
        }
        Map<String, String> waiting = new LinkedHashMap<>();
        if (session.status() == Session.Status.OPEN) {
            WAITING.forEach((stage, words) ->
                    cases.waiting(session, stage).forEach(task -> waiting.put(task.caseReference(), words)));
        }
        for (AgendaItem item : session.agenda()) {
            PointRecord record = points.of(session, item, rows);
            String waits = waiting.get(item.caseReference());
            states.put(
                    item.caseReference(),
                    new State(
                            waits == null ? settled(record) : waits + lastBallot(waits, record),
                            record.said().extract()));
        }
        return states;
    }

    private static String settled(PointRecord record) {
        return record.said().adopted() ? "Adopté\u00a0: " + record.outcome() : record.outcome();
    }

    /** The ballot whose result is to be found, or the one before what the point waits for. */
    private static String lastBallot(String waits, PointRecord record) {
        if (!(record instanceof PointRecord.Examined examined)) {
            return "";
        }
        if (examined.voided()) {
            return " (scrutin annulé, le projet d’avis étant repris)";
        }
        if (examined.ballots().isEmpty()) {
            return "";
        }
        return (waits.equals(WAITING.get(PointStage.RESULT)) ? " (" : " (scrutin précédent\u00a0: ") + "«\u00a0"
                + examined.lastBallot().motion() + "\u00a0», "
                + examined.lastBallot().verdict().toLowerCase(Locale.FRENCH) + ")";
    }
}
