package fr.cadreia.dossier.task;

import fr.cadreia.dossier.CaseLinks.Link;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.people.Person;
import java.util.Optional;

/** The outcome of a task that was done, where another page shows it. */
public interface TaskOutcome {

    /**
     * @param done the answers that were entered in the task
     * @return the page on which this reader may see the outcome; empty for a task without such an outcome
     */
    Optional<Link> of(StepDocument done, Person reader);

    /**
     * Returns the words that the person who did the task reads first, in place of the news that it is done; nobody else
     * reads them.
     *
     * @return French sentences, or empty where it is enough that the task is done
     */
    default Optional<String> words(StepDocument done) {
        return Optional.empty();
    }
}
