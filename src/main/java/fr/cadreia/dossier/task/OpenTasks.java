package fr.cadreia.dossier.task;

import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.dossier.Matter;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The open tasks of all cases. */
public interface OpenTasks {

    /** A task and the matter to which it belongs. */
    record CaseTask(Matter matter, OpenTask task) {}

    /** Returns a task; empty once it is done, or no longer to be done. */
    Optional<CaseTask> find(String taskId);

    /** Lists the open tasks of one case or matter, of all people, the next due first. */
    List<OpenTask> of(String reference);

    /**
     * The first tasks, perhaps of more.
     *
     * @param more whether there are others, which come after these
     */
    record Page(List<CaseTask> tasks, boolean more) {}

    /**
     * Lists the tasks that this person has taken, or may take: due from the first moment on and before the second one,
     * the next due first.
     */
    Page of(Person person, Instant from, Instant until, int most);

    /** Lists the tasks that this person has taken, or may take, the next due first. */
    Page next(Person person, int most);

    /** Lists the tasks that this person has taken, or that are theirs alone, the next due first. */
    Page held(Person person, int most);

    /** Lists the tasks that nobody has taken and this person may take, the next due first. */
    Page offered(Person person, int most);

    /** Lists the tasks of some cases, of all people, the next due first. */
    List<CaseTask> of(Set<String> references);
}
