package fr.cadreia.committee.minutes;

import fr.cadreia.committee.Examination;
import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionPlanning;
import fr.cadreia.committee.session.SessionTasks;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.dossier.JournalKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where each point of a session's agenda stands: what it waits for, or what became of it. */
@Component
public class PointStates {

    private static final Map<String, String> WAITING = new LinkedHashMap<>();

    static {
        WAITING.put("motion", "Motion à mettre aux voix");
        WAITING.put("vote-closing", "Scrutin ouvert");
        WAITING.put("result", "Scrutin clos, résultat à constater");
    }

    private final SessionJournal journal;
    private final SessionTasks tasks;
    private final Examination examination;
    private final PointRecords points;

    PointStates(SessionJournal journal, SessionTasks tasks, Examination examination, PointRecords points) {
        this.journal = journal;
        this.tasks = tasks;
        this.examination = examination;
        this.points = points;
    }

    /** By case reference, in French; empty before the session opens. */
    public Map<String, String> of(Session session) {
        SessionRows rows = SessionRows.of(journal.of(session.number()));
        Optional<Row> opened = rows.last(JournalKind.SESSION_OPENED);
        Map<String, String> states = new LinkedHashMap<>();
        if (opened.isEmpty()) {
            return states;
        }
        if (session.status() == Session.Status.OPEN) {
            WAITING.forEach(
                    (form, words) -> of(session, form, opened.get().entry().writtenAt())
                            .forEach(task -> states.put(task.caseReference(), words)));
        }
        for (AgendaItem item : session.agenda()) {
            PointRecord record = points.of(item, rows);
            states.merge(item.caseReference(), settled(record), (waits, settled) -> waits + soFar(record));
        }
        return states;
    }

    /**
     * The tasks with this form of the session's cases; a case that was convened again since is another session's.
     *
     * @param opened when this session was
     */
    private List<Waiting> of(Session session, String form, Instant opened) {
        return tasks.waiting(form).stream()
                .filter(task -> session.has(task.caseReference()))
                .filter(task -> examination
                        .latest(task.caseReference(), task.processInstance(), SessionPlanning.CONVENING)
                        .filter(convening -> convening.writtenAt().isBefore(opened))
                        .isPresent())
                .toList();
    }

    private static String settled(PointRecord record) {
        return record.isAdopted() ? "Adopté : " + record.outcome() : record.outcome();
    }

    private static String soFar(PointRecord record) {
        return record.ballots().isEmpty()
                ? ""
                : " (scrutin précédent : « " + record.lastBallot().motion() + " », "
                        + record.lastBallot().verdict().toLowerCase(java.util.Locale.FRENCH) + ")";
    }

    /** The tasks of a session's points with this form; none unless the session is open. */
    public List<Waiting> waiting(Session session, String form) {
        return session.status() != Session.Status.OPEN
                ? List.of()
                : SessionRows.of(journal.of(session.number()))
                        .last(JournalKind.SESSION_OPENED)
                        .map(opened -> of(session, form, opened.entry().writtenAt()))
                        .orElse(List.of());
    }
}
