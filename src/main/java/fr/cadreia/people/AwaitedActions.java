package fr.cadreia.people;

import java.util.List;

/**
 * The actions that wait for a person and are no tasks of the engine: a signature, an approval, an answer. People read
 * them on the page after signing in.
 */
public interface AwaitedActions {

    /**
     * @param sentence the waiting matter and its action; French
     * @param path of the page on which it is done
     */
    record Action(String sentence, String path) {}

    /** Lists the actions, the oldest first; empty for a person who has no part in them. */
    List<Action> awaitedOf(Person person);
}
