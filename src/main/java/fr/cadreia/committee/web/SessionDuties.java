package fr.cadreia.committee.web;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.PointTasks;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The reader's tasks in an open session. */
@Component
class SessionDuties {

    private final PointTasks tasks;
    private final Cases cases;
    private final People people;

    SessionDuties(PointTasks tasks, Cases cases, People people) {
        this.tasks = tasks;
        this.cases = cases;
        this.people = people;
    }

    /** A task that the reader holds or may take, with its words in French. */
    record Duty(String task, String words) {}

    /**
     * Lists the reader's tasks. Votes on points without debate are left out, because the list has its own form on the
     * page.
     */
    List<Duty> of(Person reader, Session session) {
        if (session.status() != Session.Status.OPEN) {
            return List.of();
        }
        List<Waiting> duties = EnumSet.range(PointStage.ATTENDANCE, PointStage.RESULT).stream()
                .flatMap(stage -> tasks.waiting(session, stage).stream())
                .filter(task -> task.isFor(reader))
                .filter(task -> task.stage() != PointStage.VOTE || isDebated(session, task))
                .toList();
        Map<String, Case> known =
                cases.all(duties.stream().map(Waiting::caseReference).toList());
        return duties.stream()
                .map(task -> new Duty(task.id(), words(task, known)))
                .toList();
    }

    private String words(Waiting task, Map<String, Case> known) {
        boolean forAnother = !task.member().isEmpty() && !task.member().equals(task.assignee());
        return words(task.stage()) + "\u00a0: " + task.caseReference() + " "
                + known.get(task.caseReference()).title()
                + (forAnother ? " (pouvoir de " + people.name(task.member()) + ")" : "");
    }

    private static String words(PointStage stage) {
        return switch (stage) {
            case CONVENING -> "Convoquer la séance";
            case ATTENDANCE -> "Remplir la feuille de présence";
            case MOTION -> "Mettre un projet d’avis aux voix";
            case VOTE -> "Voter";
            case CLOSING -> "Clore le scrutin";
            case RESULT -> "Constater le résultat";
        };
    }

    private static boolean isDebated(Session session, Waiting task) {
        return session.agenda().stream()
                .filter(item -> item.caseReference().equals(task.caseReference()))
                .anyMatch(AgendaItem::withDebate);
    }
}
