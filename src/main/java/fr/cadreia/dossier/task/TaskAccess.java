package fr.cadreia.dossier.task;

import fr.cadreia.dossier.Matter;
import fr.cadreia.people.Person;
import java.util.Optional;
import java.util.Set;

/** Who may take and complete a task: asked by the code that shows one and by the code that lets one pass. */
public interface TaskAccess {

    /**
     * @param form the task's form
     * @param taskGroups the task's candidate groups
     * @return a French sentence that says why not and what to do, or empty when the person may
     */
    Optional<String> whyNot(Person person, Matter matter, String form, Set<String> taskGroups);

    /** The same for one person and many tasks: what the database must be asked is asked once, however many they are. */
    Reader of(Person person);

    /** What one person may do of the tasks in a list. */
    @FunctionalInterface
    interface Reader {

        /** As {@link TaskAccess#whyNot} says it. */
        Optional<String> whyNot(Matter matter, String form, Set<String> taskGroups);
    }
}
