package fr.cadreia.committee.session;

import fr.cadreia.committee.Examination;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One presence sheet for the whole session, from which each case gets its own, without those recused from it. */
@Component
public class SessionOpening {

    static final String ATTENDANCE = "attendance";

    private static final int MOST_PROXIES = 3;

    private final Sessions sessions;
    private final SessionCases cases;
    private final Examination examination;
    private final Composition composition;
    private final SessionJournal journal;
    private final Clock clock;

    SessionOpening(
            Sessions sessions,
            SessionCases cases,
            Examination examination,
            Composition composition,
            SessionJournal journal,
            Clock clock) {
        this.sessions = sessions;
        this.cases = cases;
        this.examination = examination;
        this.composition = composition;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The presence sheet (feuille de présence).
     *
     * @param present ids of members, and of deputies who sit in place of one
     * @param chair who presides over the session
     * @param substitute who presides over the cases from which the chair is recused, or empty
     * @param proxies giver to holder
     * @param earlyReason why the session is held before the day for which it was convened, or empty
     */
    public record Sheet(
            Set<String> present, String chair, String substitute, Map<String, String> proxies, String earlyReason) {}

    /** The seats of the committee today, from which the presence sheet is filled. */
    public List<Seat> seats() {
        return composition.seats(LocalDate.now(clock));
    }

    @Transactional
    public void open(Person person, String number, Sheet sheet) {
        SessionPlanning.requireSecretary(person);
        Session session = sessions.hold(number).opened();
        if (isAhead(session) && sheet.earlyReason().isEmpty()) {
            throw CommandRefusedException.invalid("La séance est convoquée pour le "
                    + FrenchText.day(session.startsAt().toLocalDate())
                    + " : ouvrez-la ce jour-là, ou dites pourquoi elle se tient dès aujourd'hui.");
        }
        if (sheet.proxies().size() > MOST_PROXIES) {
            throw CommandRefusedException.invalid("Une séance reçoit " + MOST_PROXIES + " pouvoirs au plus.");
        }
        Map<String, Waiting> waiting = cases.waiting(ATTENDANCE);
        for (AgendaItem item : session.agenda()) {
            Waiting task = cases.require(waiting, item);
            cases.send(task, answers(sheet, task));
        }
        sessions.update(session);
        journal.opened(person, session, sheet, seats());
    }

    /** Whether the day for which it is convened has not come. */
    public boolean isAhead(Session session) {
        return session.startsAt().toLocalDate().isAfter(LocalDate.now(clock));
    }

    private Map<String, Object> answers(Sheet sheet, Waiting task) {
        List<String> eligible = examination.eligible(task.caseReference(), task.processInstance()).stream()
                .map(Person::id)
                .toList();
        String chair = eligible.contains(sheet.chair()) ? sheet.chair() : sheet.substitute();
        if (!eligible.contains(chair)) {
            throw CommandRefusedException.invalid("Dossier " + task.caseReference()
                    + " : la présidence de séance se déporte ; désignez un autre membre présent pour ce dossier.");
        }
        List<String> present = new ArrayList<>(sheet.present());
        present.retainAll(eligible);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("present", present);
        answers.put("sessionChair", chair);
        int proxies = 0;
        for (Map.Entry<String, String> proxy : sheet.proxies().entrySet()) {
            if (eligible.contains(proxy.getKey()) && eligible.contains(proxy.getValue())) {
                proxies++;
                answers.put("proxy" + proxies + "From", proxy.getKey());
                answers.put("proxy" + proxies + "To", proxy.getValue());
            }
        }
        answers.put("hasProxies", proxies > 0 ? "yes" : "no");
        if (!sheet.earlyReason().isEmpty()) {
            answers.put("earlyReason", sheet.earlyReason());
        }
        return answers;
    }
}
