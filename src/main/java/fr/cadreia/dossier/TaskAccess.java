package fr.cadreia.dossier;

import fr.cadreia.people.Person;
import java.util.Optional;
import java.util.Set;

/** Who may take and complete a task: asked by whoever shows one and by whoever lets one pass. */
public interface TaskAccess {

    /**
     * @param form the task's form
     * @param taskGroups the task's candidate groups
     * @return a French sentence that says why not and what to do, or empty when the person may
     */
    Optional<String> whyNot(Person person, Matter matter, String form, Set<String> taskGroups);
}
