package fr.cadreia.dossier;

import fr.cadreia.people.Person;
import java.util.function.Supplier;

/** What of the engine's tasks is one person's to do. */
public interface TaskScope {

    /**
     * Does what asks the engine for tasks, which then leaves out those that are offered to the person's groups and are not
     * the person's to do: in the query itself, so that pages are full and counts right, however many there are.
     */
    <T> T of(Person person, Supplier<T> queries);
}
