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
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The state of each point of a session's agenda: the stage that it waits for, or its outcome. */
@Component
public class PointStates {

    private final SessionJournal journal;
    private final PointTasks cases;
    private final PointRecords points;

    PointStates(SessionJournal journal, PointTasks cases, PointRecords points) {
        this.journal = journal;
        this.cases = cases;
        this.points = points;
    }

    /** @param waits the stage of the point's task while the session is open; empty where it waits for none */
    public record State(Optional<PointStage> waits, PointRecord point) {}

    /** Returns the states by case reference; empty before the session opens. */
    public Map<String, State> of(Session session) {
        List<JournalEntry> rows = journal.of(session.number());
        Map<String, State> states = new LinkedHashMap<>();
        if (RecordedEvent.last(rows, SessionOpened.class).isEmpty()) {
            return states;
        }
        Map<String, PointStage> waiting = new LinkedHashMap<>();
        if (session.status() == Session.Status.OPEN) {
            PointStage.SITTING.forEach(
                    stage -> cases.waiting(session, stage).forEach(task -> waiting.put(task.caseReference(), stage)));
        }
        for (AgendaItem item : session.agenda()) {
            states.put(
                    item.caseReference(),
                    new State(Optional.ofNullable(waiting.get(item.caseReference())), points.of(session, item, rows)));
        }
        return states;
    }
}
