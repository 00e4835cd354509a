package fr.cadreia.committee.session;

import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.committee.steps.attendance.Attendance;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One presence sheet for the whole session, from which each case gets its own, without those recused from it. */
@Component
public class SessionOpening {

    public static final String ATTENDANCE = FormId.of(Attendance.class);

    private final Sessions sessions;
    private final SessionCases cases;
    private final SessionSheets sheets;
    private final SessionJournal journal;
    private final AuthorityClock clock;

    SessionOpening(
            Sessions sessions, SessionCases cases, SessionSheets sheets, SessionJournal journal, AuthorityClock clock) {
        this.sessions = sessions;
        this.cases = cases;
        this.sheets = sheets;
        this.journal = journal;
        this.clock = clock;
    }

    /** The seats from which its presence sheet is filled. */
    public List<Seat> seats(Session session) {
        return sheets.seats(session);
    }

    /** Who holds these seats. */
    public List<Person> members(Session session) {
        return seats(session).stream().map(Seat::titular).toList();
    }

    @Transactional
    public void open(Person person, String number, SessionSheet sheet) {
        SessionPlanning.requireSecretary(person);
        Session session = sessions.lockForUpdate(number).opened(clock.dateTime());
        sheets.check(session, sheet);
        if (isAhead(session)) {
            throw CommandRefusedException.conflict("La séance est convoquée pour le "
                    + FrenchText.day(session.startsAt().toLocalDate())
                    + " et ne se tient pas avant ce jour. Pour siéger plus tôt, convoquez de nouveau en urgence.");
        }
        sessions.update(session);
        journal.opened(
                person.id(), session, sheet, isSooner(session) ? sheet.earlyReason() : "", seats(session), List.of());
        give(session, sheet);
    }

    /** Gives the sheet of an open session to the cases that still wait for theirs: one case's own opened it. */
    @Transactional
    public void carryOver(Person person, String number) {
        SessionPlanning.requireSecretary(person);
        Session session = sessions.lockForUpdate(number);
        if (session.status() != Session.Status.OPEN) {
            throw CommandRefusedException.conflict(
                    "La séance n’est pas ouverte\u00a0: elle n’a pas de feuille à reprendre.");
        }
        requireListed(session);
        give(session, journal.sheet(number).orElseThrow());
    }

    /** A sheet that says nothing of a member, who is recused from another case alone, cannot say that the member is away. */
    private void requireListed(Session session) {
        Set<String> unlisted = journal.unlisted(session.number());
        cases.waiting(session, ATTENDANCE).stream()
                .filter(task -> sheets.eligible(task.caseReference(), task.processInstance()).stream()
                        .anyMatch(unlisted::contains))
                .findFirst()
                .ifPresent(task -> {
                    throw CommandRefusedException.conflict("Dossier " + task.caseReference()
                            + "\u00a0: la feuille de la séance ne dit rien de "
                            + sheets.names(unlisted)
                            + ", en déport sur un autre dossier. Remplissez la feuille de présence de ce dossier dans sa tâche,"
                            + " ou notez d’abord ci-dessous sa présence dès l’ouverture.");
                });
    }

    /** How many cases of an open session wait for their presence sheet. */
    public int waitForTheirSheet(Session session) {
        return cases.waiting(session, ATTENDANCE).size();
    }

    /** Cases that are not before the committee any more, for they were stopped or withdrawn, are left out. */
    private void give(Session session, SessionSheet sheet) {
        List<Waiting> waiting = cases.waiting(session, ATTENDANCE);
        if (waiting.isEmpty()) {
            throw CommandRefusedException.conflict(
                    "Aucun dossier de l’ordre du jour n’attend sa feuille de présence\u00a0: rechargez la page.");
        }
        waiting.forEach(task -> cases.send(task, answers(sheet, task)));
    }

    /** Whether the day for which it is convened has not come. */
    public boolean isAhead(Session session) {
        return session.startsAt().toLocalDate().isAfter(clock.today());
    }

    /** Whether its day has come, but not its time by far. */
    public boolean isSooner(Session session) {
        return !isAhead(session) && session.isEarly(clock.dateTime());
    }

    private Answers answers(SessionSheet sheet, Waiting task) {
        List<String> eligible = sheets.eligible(task.caseReference(), task.processInstance());
        if (eligible.isEmpty()) {
            // Nobody may sit for it: its sheet says so, and it is convened again.
            return sheets.answers(sheet, task.caseReference(), task.processInstance());
        }
        String chair = eligible.contains(sheet.chair()) ? sheet.chair() : sheet.substitute();
        if (!eligible.contains(chair)) {
            throw CommandRefusedException.invalid(
                    "Dossier " + task.caseReference()
                            + "\u00a0: la présidence de séance se déporte\u00a0; désignez un autre membre présent pour ce dossier, ici ou dans sa tâche «\u00a0Feuille de présence\u00a0».");
        }
        return sheets.answers(sheet, task.caseReference(), task.processInstance())
                .with(Attendance.CHAIR, chair);
    }
}
