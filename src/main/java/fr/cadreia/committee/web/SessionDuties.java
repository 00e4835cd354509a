package fr.cadreia.committee.web;

import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionCases;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.committee.steps.ExaminationResult;
import fr.cadreia.committee.steps.MotionPut;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.committee.steps.VoteClosing;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What waits for the reader in an open session. */
@Component
class SessionDuties {

    private final SessionCases sessions;
    private final Cases cases;
    private final People people;

    SessionDuties(SessionCases sessions, Cases cases, People people) {
        this.sessions = sessions;
        this.cases = cases;
        this.people = people;
    }

    /** A task in the reader's hands, and what it asks; French. */
    record Duty(String task, String words) {}

    /** The list of points without debate has a form of its own on the page, where its votes are cast together. */
    List<Duty> of(Person reader, Session session) {
        if (session.status() != Session.Status.OPEN) {
            return List.of();
        }
        List<Asked> duties = new ArrayList<>();
        add(
                duties,
                "Remplir la feuille de présence",
                session,
                FormId.of(Attendance.class),
                task -> isFor(reader, Role.COMMITTEE_SECRETARY, task));
        add(
                duties,
                "Mettre un projet d’avis aux voix",
                session,
                FormId.of(MotionPut.class),
                task -> isFor(reader, Role.COMMITTEE_CHAIR, task));
        add(
                duties,
                "Voter",
                session,
                FormId.of(VoteCast.class),
                task -> task.assignee().equals(reader.id()) && isDebated(session, task));
        add(
                duties,
                "Clore le scrutin",
                session,
                FormId.of(VoteClosing.class),
                task -> isFor(reader, Role.COMMITTEE_SECRETARY, task));
        add(
                duties,
                "Constater le résultat",
                session,
                FormId.of(ExaminationResult.class),
                task -> isFor(reader, Role.COMMITTEE_CHAIR, task));
        Map<String, Case> known = cases.all(
                duties.stream().map(asked -> asked.task().caseReference()).toList());
        return duties.stream()
                .map(asked -> new Duty(asked.task().id(), words(asked, known)))
                .toList();
    }

    private record Asked(String words, Waiting task) {}

    private void add(List<Asked> duties, String words, Session session, String form, Predicate<Waiting> mine) {
        sessions.waiting(session, form).stream()
                .filter(mine)
                .map(task -> new Asked(words, task))
                .forEach(duties::add);
    }

    private String words(Asked asked, Map<String, Case> known) {
        Waiting task = asked.task();
        boolean forAnother = !task.member().isEmpty() && !task.member().equals(task.assignee());
        return asked.words() + "\u00a0: " + task.caseReference() + " "
                + known.get(task.caseReference()).title()
                + (forAnother ? " (pouvoir de " + people.name(task.member()) + ")" : "");
    }

    private static boolean isFor(Person reader, Role role, Waiting task) {
        return task.assignee().isEmpty() ? reader.has(role) : task.assignee().equals(reader.id());
    }

    private static boolean isDebated(Session session, Waiting task) {
        return session.agenda().stream()
                .filter(item -> item.caseReference().equals(task.caseReference()))
                .anyMatch(AgendaItem::withDebate);
    }
}
