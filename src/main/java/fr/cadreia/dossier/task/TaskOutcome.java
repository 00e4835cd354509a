package fr.cadreia.dossier.task;

import fr.cadreia.dossier.CaseLinks.Link;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.people.Person;
import java.util.Optional;

/** What came of a task that was done, where another page shows it. */
public interface TaskOutcome {

    /**
     * @param done what was entered in the task
     * @return where this reader may see what came of it; empty for a task that came to nothing of that kind
     */
    Optional<Link> of(StepDocument done, Person reader);

    /**
     * What the person who did the task reads first, in place of the news that it is done; nobody else reads it.
     *
     * @return French sentences, or empty where it is enough that the task is done
     */
    default Optional<String> words(StepDocument done) {
        return Optional.empty();
    }
}
