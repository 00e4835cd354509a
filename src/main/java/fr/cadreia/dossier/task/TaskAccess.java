package fr.cadreia.dossier.task;

import fr.cadreia.dossier.Matter;
import fr.cadreia.people.Person;
import java.util.Optional;
import java.util.Set;

/**
 * The rules on who may take and complete a task: asked by the code that shows a task and by the code that lets people
 * do it.
 */
public interface TaskAccess {

    /**
     * @param form the task's form
     * @param taskGroups the task's candidate groups
     * @return a French sentence that says why not and what to do, or empty when the person may
     */
    Optional<String> whyNot(Person person, Matter matter, String form, Set<String> taskGroups);

    /**
     * Returns the same rules for one person and many tasks: each question to the database is asked once for all of
     * them.
     */
    Reader of(Person person);

    /** The rights of one person on the tasks in a list. */
    @FunctionalInterface
    interface Reader {

        /** Returns the same as {@link TaskAccess#whyNot}. */
        Optional<String> whyNot(Matter matter, String form, Set<String> taskGroups);
    }
}
