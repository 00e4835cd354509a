package fr.cadreia.demonstration.story;

/** Something that people do, in the way in which they do it: the same service, and so the same checks. */
public interface StoryDeed {

    /** Whether it is called so in the history. */
    boolean isCalled(String what);

    void play(Act act, StoryState stage);
}
