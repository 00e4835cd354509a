package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.dossier.task.TaskAccess;
import fr.cadreia.dossier.task.TaskAddress;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a case's open tasks to one reader. */
@Component
class TaskViews {

    private final TaskAccess access;
    private final People people;
    private final TaskTurn turn;
    private final AuthorityClock clock;

    TaskViews(TaskAccess access, People people, TaskTurn turn, AuthorityClock clock) {
        this.turn = turn;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /**
     * An open task, as the case's page shows it.
     *
     * @param who French: the groups that may do it, or the person who took it
     * @param due French date or empty
     * @param link into the Tasklist, empty for those who may not do it
     * @param whyNot French: why one of those groups may not do it all the same, else empty
     */
    record TaskView(String name, String who, String due, boolean late, String link, String whyNot) {}

    /** Returns the tasks; the members who have not voted yet are counted, not named. */
    List<TaskView> of(List<OpenTask> tasks, Case dossier, Person reader) {
        List<TaskView> views = new ArrayList<>();
        long votes =
                tasks.stream().filter(task -> turn.isOthersVote(task, reader)).count();
        boolean counted = false;
        for (OpenTask task : tasks) {
            if (!turn.isOthersVote(task, reader)) {
                views.add(view(task, dossier, reader, turn.of(task)));
            } else if (!counted) {
                views.add(
                        view(task, dossier, reader, votes == 1 ? "1 membre du comité" : votes + " membres du comité"));
                counted = true;
            }
        }
        return views;
    }

    private TaskView view(OpenTask task, Case dossier, Person reader, String who) {
        Optional<String> whyNot = whyNot(task, dossier, reader);
        boolean isFree = task.assignee().isEmpty();
        boolean offered = reader.roles().stream().anyMatch(role -> task.groups().contains(role.id()));
        return new TaskView(
                task.name(),
                who,
                task.due().map(FrenchText::day).orElse(""),
                task.due().map(due -> due.isBefore(clock.now())).orElse(false),
                whyNot.isEmpty() ? TaskAddress.opening(task.id()) : "",
                isFree && offered ? whyNot.orElse("") : "");
    }

    /** Tells why the reader may not do the task: once taken, a task is for the person who took it. */
    private Optional<String> whyNot(OpenTask task, Case dossier, Person reader) {
        return task.assignee()
                .map(holder -> reader.id().equals(holder) ? Optional.<String>empty() : Optional.of(people.name(holder)))
                .orElseGet(() -> access.whyNot(reader, dossier, task.form(), task.groups()));
    }
}
