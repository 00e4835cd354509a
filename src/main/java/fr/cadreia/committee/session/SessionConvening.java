package fr.cadreia.committee.session;

import fr.cadreia.committee.ConvocationIssued;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Convenes a session that was prepared, or puts it before the chair who does: each case on its agenda with it. */
@Component
public class SessionConvening implements AwaitedActions {

    private final Sessions sessions;
    private final SessionCases cases;
    private final SessionPlanning planning;
    private final ConveningDelay delay;
    private final AgendaText agenda;
    private final ConveningRight right;
    private final SessionJournal journal;
    private final AuthorityClock clock;
    private final ApplicationEventPublisher events;

    SessionConvening(
            Sessions sessions,
            SessionCases cases,
            SessionPlanning planning,
            ConveningDelay delay,
            AgendaText agenda,
            ConveningRight right,
            SessionJournal journal,
            AuthorityClock clock,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.cases = cases;
        this.planning = planning;
        this.delay = delay;
        this.agenda = agenda;
        this.right = right;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** @param urgency why the notice is not kept, or empty */
    @Transactional
    public void convene(Person person, String number, String urgency) {
        convene(person, number, urgency, "", NotPersons.NONE);
    }

    /**
     * @param impediment why another person convenes in place of the chair; else empty
     * @param given words of the draft opinions that name no person
     */
    @Transactional
    public void convene(Person person, String number, String urgency, String impediment, NotPersons given) {
        right.require(person, impediment);
        if (right.isWithTheChair()) {
            requireSubmitted(sessions.get(number));
        }
        Session session = sessions.lockForUpdate(number).convened();
        LocalDate day = session.startsAt().toLocalDate();
        if (day.isBefore(clock.today())) {
            throw CommandRefusedException.conflict("Cette séance était prévue pour le " + FrenchText.day(day)
                    + ", et cette date est passée\u00a0: le secrétariat change sa date, ou retire ses points et les"
                    + " inscrit à une autre séance.");
        }
        delay.require(session, urgency);
        // Convened before its cases are: by this each of them finds the session that it is convened with.
        sessions.update(session);
        sendAll(person, session, urgency, right.mayReplace(person) ? impediment : "", given);
        events.publishEvent(new ConvocationIssued(number));
    }

    /**
     * Puts each case of the agenda before the chair, who convenes the members where the framework says so.
     *
     * @param given words of the draft opinions that name no person
     */
    @Transactional
    public void submit(Person person, String number, String urgency, NotPersons given) {
        SessionPlanning.requireSecretary(person);
        if (!right.isWithTheChair()) {
            throw CommandRefusedException.conflict("Le secrétariat convoque lui-même\u00a0: rien n’est à soumettre.");
        }
        Session session = sessions.lockForUpdate(number);
        session.convened();
        Map<String, Waiting> waiting = cases.waiting(SessionPlanning.CONVENING);
        for (AgendaItem item : notYetConvened(session, waiting)) {
            Waiting task = cases.require(waiting, item);
            cases.send(task, answers(session, item, task, urgency, given));
        }
    }

    /** The sessions whose whole agenda the secretary has submitted, where the chair convenes. */
    @Override
    public List<Action> awaitedOf(Person person) {
        return person.has(Role.COMMITTEE_CHAIR) && right.isWithTheChair()
                ? sessions.prepared().stream()
                        .filter(session -> !session.agenda().isEmpty())
                        .filter(session -> planning.submitted(session).size()
                                == session.agenda().size())
                        .map(session -> new Action(
                                "La convocation à la séance n°\u00a0" + session.number() + " du "
                                        + FrenchText.day(session.startsAt().toLocalDate())
                                        + " attend que vous l’approuviez et l’envoyiez.",
                                "/comite/seances/" + session.number()))
                        .toList()
                : List.of();
    }

    private void requireSubmitted(Session session) {
        Set<String> submitted = planning.submitted(session);
        session.agenda().stream()
                .filter(item -> !submitted.contains(item.caseReference()))
                .findFirst()
                .ifPresent(item -> {
                    throw CommandRefusedException.conflict("Dossier " + item.caseReference()
                            + "\u00a0: le secrétariat ne l’a pas encore soumis à votre approbation.");
                });
    }

    /**
     * Convenes each case of a session that is convened, and says so in the session's journal.
     *
     * @param impediment of the chair, in whose place this person convenes; else empty
     * @param given words of the draft opinions that name no person
     */
    void sendAll(Person person, Session session, String urgency, String impediment, NotPersons given) {
        Map<String, Waiting> waiting = cases.waiting(SessionPlanning.CONVENING);
        ConveningNotice notice = delay.notice(session, urgency, impediment);
        for (AgendaItem item : notYetConvened(session, waiting)) {
            Waiting task = cases.require(waiting, item);
            cases.send(task, answers(session, item, task, urgency, given));
        }
        journal.convened(person.id(), session, notice);
    }

    private Answers answers(Session session, AgendaItem item, Waiting waiting, String urgency, NotPersons given) {
        LocalDate day = session.startsAt().toLocalDate();
        Answers convening = Convening.toSession(
                day,
                SessionWords.place(session),
                session.videoLink(),
                agenda.of(session),
                item.withDebate(),
                urgency,
                cases.draft(waiting));
        return given.words().isEmpty() ? convening : convening.with(NotPersons.FIELD, given.words());
    }

    /**
     * The points not yet convened, without those that their own task has put on this agenda: these wait for the chair
     * already.
     */
    private List<AgendaItem> notYetConvened(Session session, Map<String, Waiting> waiting) {
        Set<String> submitted = planning.submitted(session);
        return session.agenda().stream()
                .filter(item -> waiting.containsKey(item.caseReference()) || !submitted.contains(item.caseReference()))
                .toList();
    }
}
