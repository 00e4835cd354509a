package fr.cadreia.people;

import java.util.List;

/** What waits for a person and is no task of the engine: a signature, an approval, an answer. People read it where they land. */
public interface AwaitedActions {

    /**
     * @param sentence what waits, and for what; French
     * @param path of the page on which it is done
     */
    record Action(String sentence, String path) {}

    /** The oldest first; empty for a person who has no part in it. */
    List<Action> awaitedOf(Person person);
}
