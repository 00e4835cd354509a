package fr.cadreia.dossier.task;

import fr.cadreia.people.Person;
import java.util.function.Supplier;

/** The engine's tasks that one person may do. */
public interface TaskScope {

    /** The part of a person's tasks that is meant. */
    enum Reach {
        /** Tasks in the person's hands, or offered to one of the person's groups. */
        ALL,
        /** Tasks in the person's hands. */
        HELD,
        /** Tasks offered to one of the person's groups, of which there must be one, and taken by nobody. */
        OFFERED
    }

    /**
     * Runs code that asks the engine for tasks. The engine then finds only tasks within the person's reach, without
     * those that are offered to the person's groups but that this person may not do. The query itself leaves them out,
     * so that pages are full and counts right, however many there are.
     */
    <T> T of(Person person, Reach reach, Supplier<T> queries);
}
