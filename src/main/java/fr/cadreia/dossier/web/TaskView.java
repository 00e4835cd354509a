package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is to be done now, as the case's page shows it.
 *
 * @param who French: the groups that may do it, or the person who took it
 * @param due French date or empty
 * @param link into the Tasklist, empty for those who may not do it
 */
record TaskView(String name, String who, String due, boolean late, String link) {

    private static final String VOTE = "Task_Vote";

    /** The members who have not voted yet are counted, not named. */
    static List<TaskView> of(List<OpenTask> tasks, Case dossier, Person reader, People people, Instant now) {
        List<TaskView> views = new ArrayList<>();
        long votes = tasks.stream().filter(task -> isOthersVote(task, reader)).count();
        boolean counted = false;
        for (OpenTask task : tasks) {
            if (!isOthersVote(task, reader)) {
                views.add(view(task, dossier, reader, who(task, people), now));
            } else if (!counted) {
                views.add(view(
                        task, dossier, reader, votes == 1 ? "1 membre du comité" : votes + " membres du comité", now));
                counted = true;
            }
        }
        return views;
    }

    private static boolean isOthersVote(OpenTask task, Person reader) {
        return VOTE.equals(task.element()) && !task.assignee().equals(java.util.Optional.of(reader.id()));
    }

    private static TaskView view(OpenTask task, Case dossier, Person reader, String who, Instant now) {
        return new TaskView(
                task.name(),
                who,
                task.due().map(FrenchDates::day).orElse(""),
                task.due().map(due -> due.isBefore(now)).orElse(false),
                isFor(task, dossier, reader) ? "/camunda/app/tasklist/default/#/?task=" + task.id() : "");
    }

    private static String who(OpenTask task, People people) {
        return task.assignee()
                .map(people::name)
                .orElseGet(() -> task.groups().stream()
                        .map(group -> Role.of(group).map(Role::label).orElseGet(() -> people.organisationName(group)))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private static boolean isFor(OpenTask task, Case dossier, Person reader) {
        if (task.assignee().isPresent()) {
            return task.assignee().get().equals(reader.id());
        }
        boolean requesters =
                task.groups().stream().flatMap(group -> Role.of(group).stream()).anyMatch(Role::isRequester);
        return requesters
                ? reader.isRequesterOf(dossier.organisation())
                : reader.roles().stream().anyMatch(role -> task.groups().contains(role.id()));
    }
}
