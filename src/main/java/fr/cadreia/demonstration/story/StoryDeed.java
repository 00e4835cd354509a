package fr.cadreia.demonstration.story;

/** A deed of the history, done as people do it: by the same service, and so with the same checks. */
public interface StoryDeed {

    /** Tells whether this deed has the given name in the history. */
    boolean isCalled(String what);

    void play(Act act, StoryState stage);
}
