package fr.cadreia.task;

import fr.cadreia.dossier.task.OpenTasks.CaseTask;
import fr.cadreia.dossier.task.TaskAccess;
import fr.cadreia.people.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides who fills in a task's form: once a task is taken, only the person who took it. */
@Component
public class TaskHolder {

    private final TaskAccess access;

    TaskHolder(TaskAccess access) {
        this.access = access;
    }

    /** @return a French sentence that says why the person may not fill it in, or empty */
    public Optional<String> whyNot(CaseTask found, Person person) {
        return found.task()
                .assignee()
                .map(holder -> holder.equals(person.id())
                        ? Optional.<String>empty()
                        : Optional.of("Cette tâche est déjà prise en charge par une autre personne."))
                .orElseGet(() -> access.whyNot(
                        person,
                        found.matter(),
                        found.task().form(),
                        found.task().groups()));
    }
}
