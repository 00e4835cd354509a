package fr.cadreia.committee.session;

import fr.cadreia.committee.Examination;
import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.people.Person;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a session. Nothing is voted in it afterwards: a ballot that is open or whose result is not recorded keeps it
 * open, and a point that waits for a motion, or for its presence sheet, is adjourned to another session.
 */
@Component
public class SessionClosing {

    private final Sessions sessions;
    private final SessionCases cases;
    private final SessionTasks tasks;
    private final Examination examination;
    private final SessionJournal journal;

    SessionClosing(
            Sessions sessions,
            SessionCases cases,
            SessionTasks tasks,
            Examination examination,
            SessionJournal journal) {
        this.sessions = sessions;
        this.cases = cases;
        this.tasks = tasks;
        this.examination = examination;
        this.journal = journal;
    }

    /** @throws CommandRefusedException with the points that are not settled, and what to do about each */
    @Transactional
    public void close(Person person, String number) {
        SessionPlanning.requireSecretary(person);
        Session session = sessions.hold(number);
        Session closed = session.closed();
        requireSettled(session);
        Stream.of(ListAdoption.MOTION, SessionOpening.ATTENDANCE)
                .flatMap(form -> cases.sitting(session, form).stream())
                .forEach(task -> {
                    tasks.adjourn(task);
                    examination.journal(
                            task.caseReference(),
                            task.processInstance(),
                            JournalKind.POINT_ADJOURNED,
                            Map.of("session", number));
                });
        sessions.update(closed);
        journal.closed(person, closed);
    }

    private void requireSettled(Session session) {
        Stream<String> ballots = cases.sitting(session, ListAdoption.CLOSING).stream()
                .map(task -> "dossier " + task.caseReference()
                        + ", scrutin ouvert : closez-le, puis faites constater le résultat");
        Stream<String> results = cases.sitting(session, "result").stream()
                .map(task -> "dossier " + task.caseReference()
                        + ", résultat à constater par la présidence de séance, dans sa tâche");
        String open = Stream.concat(ballots, results).collect(Collectors.joining(" ; "));
        if (!open.isEmpty()) {
            throw CommandRefusedException.conflict("La séance ne peut pas encore être levée : " + open + ".");
        }
    }
}
