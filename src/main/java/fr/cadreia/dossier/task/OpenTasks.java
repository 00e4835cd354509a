package fr.cadreia.dossier.task;

import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.dossier.Matter;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be done at this moment, in all cases. */
public interface OpenTasks {

    /** A task and what it belongs to. */
    record CaseTask(Matter matter, OpenTask task) {}

    /** Empty once it is done, or no longer to be done. */
    Optional<CaseTask> find(String taskId);

    /** What is to be done now of one case or matter, by everybody, the next due first. */
    List<OpenTask> of(String reference);

    /**
     * The first of more tasks, perhaps.
     *
     * @param more whether there are others, which come after these
     */
    record Page(List<CaseTask> tasks, boolean more) {}

    /**
     * Those that this person has taken, or may take: due from the first moment on and before the second one, the next
     * due first.
     */
    Page of(Person person, Instant from, Instant until, int most);

    /** Those that this person has taken, or may take, the next due first. */
    Page next(Person person, int most);

    /** Those that this person has taken, or that are theirs alone, the next due first. */
    Page held(Person person, int most);

    /** Those that nobody has taken and this person may take, the next due first. */
    Page offered(Person person, int most);

    /** Those of some cases, no matter who does them, the next due first. */
    List<CaseTask> of(Set<String> references);
}
