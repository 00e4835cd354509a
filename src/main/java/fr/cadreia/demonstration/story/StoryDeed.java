package fr.cadreia.demonstration.story;

/** Something that people do, done as they do it: by the same service, and so with the same checks. */
public interface StoryDeed {

    /** Whether it is called so in the history. */
    boolean isCalled(String what);

    void play(Act act, StoryState stage);
}
