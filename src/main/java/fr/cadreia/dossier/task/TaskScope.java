package fr.cadreia.dossier.task;

import fr.cadreia.people.Person;
import java.util.function.Supplier;

/** What of the engine's tasks is one person's to do. */
public interface TaskScope {

    /** Which of a person's tasks. */
    enum Reach {
        /** In the person's hands, or offered to one of the person's groups. */
        ALL,
        /** In the person's hands. */
        HELD,
        /** Offered to one of the person's groups, which there must be, and taken by nobody. */
        OFFERED
    }

    /**
     * Does what asks the engine for tasks, which then finds those within the person's reach alone, and of these none that
     * is offered to the person's groups and is not the person's to do: in the query itself, so that pages are full and counts right, however many there are.
     */
    <T> T of(Person person, Reach reach, Supplier<T> queries);
}
