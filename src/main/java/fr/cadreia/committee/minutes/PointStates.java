package fr.cadreia.committee.minutes;

import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionCases;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.committee.steps.ExaminationResult;
import fr.cadreia.committee.steps.MotionPut;
import fr.cadreia.committee.steps.VoteClosing;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.form.FormId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The state of each point of a session's agenda: what it waits for, or what became of it. */
@Component
public class PointStates {

    private static final Map<Class<?>, Waiting> WAITING = new LinkedHashMap<>();

    static {
        WAITING.put(Attendance.class, Waiting.SHEET);
        WAITING.put(MotionPut.class, Waiting.MOTION);
        WAITING.put(VoteClosing.class, Waiting.BALLOT);
        WAITING.put(ExaminationResult.class, Waiting.RESULT);
    }

    /** What a point waits for while its session is open. */
    enum Waiting {
        NOTHING,
        SHEET,
        MOTION,
        /** Its ballot is open. */
        BALLOT,
        /** Its ballot is closed. */
        RESULT
    }

    private final SessionJournal journal;
    private final SessionCases cases;
    private final PointRecords points;

    PointStates(SessionJournal journal, SessionCases cases, PointRecords points) {
        this.journal = journal;
        this.cases = cases;
        this.points = points;
    }

    public record State(Waiting waits, PointRecord point) {}

    /** The states by case reference; empty before the session opens. */
    public Map<String, State> of(Session session) {
        List<JournalEntry> rows = journal.of(session.number());
        Map<String, State> states = new LinkedHashMap<>();
        if (RecordedEvent.last(rows, SessionOpened.class).isEmpty()) {
            return states;
        }
        Map<String, Waiting> waiting = new LinkedHashMap<>();
        if (session.status() == Session.Status.OPEN) {
            WAITING.forEach((type, waits) ->
                    cases.waiting(session, FormId.of(type)).forEach(task -> waiting.put(task.caseReference(), waits)));
        }
        for (AgendaItem item : session.agenda()) {
            states.put(
                    item.caseReference(),
                    new State(
                            waiting.getOrDefault(item.caseReference(), Waiting.NOTHING),
                            points.of(session, item, rows)));
        }
        return states;
    }
}
