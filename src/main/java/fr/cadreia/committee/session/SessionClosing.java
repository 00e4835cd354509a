package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks;
import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.ExaminationEvents;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.journal.ExaminationEvent.PointAdjourned;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.Person;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a session; nothing can be voted in it afterwards. An open ballot, or one whose result is not recorded,
 * prevents the close. A point that waits for a motion or for its presence sheet is adjourned to another session.
 */
@Component
public class SessionClosing {

    private final Sessions sessions;
    private final PointTasks cases;
    private final CommitteeTasks tasks;
    private final Examinations examinations;
    private final SessionJournal journal;
    private final SessionSheets sheets;
    private final ApplicationEventPublisher events;

    SessionClosing(
            Sessions sessions,
            PointTasks cases,
            CommitteeTasks tasks,
            Examinations examinations,
            SessionJournal journal,
            SessionSheets sheets,
            ApplicationEventPublisher events) {
        this.events = events;
        this.sheets = sheets;
        this.sessions = sessions;
        this.cases = cases;
        this.tasks = tasks;
        this.examinations = examinations;
        this.journal = journal;
    }

    /** @throws CommandRefusedException with the points that are not settled, and the remedy for each */
    @Transactional
    public void close(Person person, String number) {
        SecretaryOnly.require(person);
        Session session = sessions.lockForUpdate(number);
        Session closed = session.closed();
        requireSettled(session);
        cases.waiting(session, PointStage.ATTENDANCE).forEach(task -> adjourn(session, task, true));
        cases.waiting(session, PointStage.MOTION)
                .forEach(task -> adjourn(session, task, sheets.quorum(task).isReached()));
        sessions.update(closed);
        journal.closed(person, closed);
        events.publishEvent(new SessionEnded(number));
    }

    private void adjourn(Session session, Waiting task, boolean quorate) {
        Examination examination = examinations.of(task.caseReference(), task.processInstance());
        PointAdjourned adjourned =
                new ExaminationEvents(examination, task.second()).pointAdjourned(session.number(), quorate);
        tasks.adjourn(task, adjourned.leadsTo().isSecond());
        examinations.journal(task.caseReference(), adjourned);
    }

    private void requireSettled(Session session) {
        Stream<String> ballots = cases.waiting(session, PointStage.CLOSING).stream()
                .map(task -> "dossier " + task.caseReference()
                        + ", scrutin ouvert\u00a0: clôturez-le, puis faites constater le résultat");
        Stream<String> results = cases.waiting(session, PointStage.RESULT).stream()
                .map(task -> "dossier " + task.caseReference()
                        + ", résultat à constater par la présidence de séance, dans sa tâche");
        String open = Stream.concat(ballots, results).collect(Collectors.joining("\u00a0; "));
        if (!open.isEmpty()) {
            throw CommandRefusedException.conflict("La séance ne peut pas encore être levée\u00a0: " + open + ".");
        }
    }
}
