package fr.cadreia.dossier;

import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to be done at this moment, in all cases. */
public interface OpenTasks {

    /** A task and what it belongs to. */
    record CaseTask(Matter matter, OpenTask task) {}

    /** Empty once it is done, or no longer to be done. */
    Optional<CaseTask> find(String taskId);

    /**
     * Those that this person has taken, or may take: due from the first moment on and before the second one, the next
     * due first.
     *
     * @param most how many are looked at; of these, some may be for others
     */
    List<CaseTask> of(Person person, Instant from, Instant until, int most);

    /** The first ones that this person has taken, or may take, the next due first. */
    List<CaseTask> next(Person person, int most);
}
