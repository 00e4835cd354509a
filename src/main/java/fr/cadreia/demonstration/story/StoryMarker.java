package fr.cadreia.demonstration.story;

/** Tells of a database whether the history is played on it: it outlives a crash. */
public interface StoryMarker {

    /** Whether the history has begun on this database and is not over. */
    boolean isPlaying();

    /** Whether the history was played on it to its end. */
    boolean isPlayed();

    /** Marks the history as over: whatever people do from now on stays. */
    void played();
}
