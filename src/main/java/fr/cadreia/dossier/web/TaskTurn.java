package fr.cadreia.dossier.web;

import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.dossier.path.CaseSteps;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells whose turn it is: who holds a task, or who may take it. */
@Component
public class TaskTurn {

    private final People people;
    private final CaseSteps steps;

    TaskTurn(People people, CaseSteps steps) {
        this.steps = steps;
        this.people = people;
    }

    /** Returns in French the person who has taken it, else the groups that may. */
    public String of(OpenTask task) {
        return task.assignee().map(people::name).orElseGet(() -> names(task.groups()));
    }

    /**
     * Returns the names of the groups. A task that is offered to requesters is for those of one organisation, whose
     * name says it.
     */
    private String names(Set<String> groups) {
        boolean named = groups.stream().anyMatch(group -> Role.of(group).isEmpty());
        return groups.stream()
                .filter(group ->
                        !named || Role.of(group).filter(Role::isRequester).isEmpty())
                .filter(group -> !Role.isWithinOrganisation(group))
                .map(group -> Role.of(group).map(Role::label).orElseGet(() -> people.organisationName(group)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Tells whether a task is the vote of somebody else: only the voter may know who has not voted yet. */
    public boolean isOthersVote(OpenTask task, Person reader) {
        return steps.isAnonymous(task.form()) && !task.assignee().equals(Optional.of(reader.id()));
    }
}
