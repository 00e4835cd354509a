package fr.cadreia.demonstration;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The progress of the played history, for people who watch it. */
@Component
@Profile("demo")
public class StoryProgress {

    /** The state of the play. */
    public enum State {
        NONE,
        PLAYING,
        PLAYED,
        FAILED
    }

    /**
     * @param at the current moment of the history
     * @param done number of acts that were played
     * @param all number of acts of the history
     */
    public record Now(State state, Instant at, int done, int all) {

        public boolean isPlaying() {
            return state == State.PLAYING;
        }

        public boolean isFailed() {
            return state == State.FAILED;
        }
    }

    private volatile Now now = new Now(State.NONE, Instant.EPOCH, 0, 0);

    public Now now() {
        return now;
    }

    /** Returns the progress, if it must be shown: while the history is played, or after it failed. */
    public Optional<Now> told() {
        return Optional.of(now).filter(told -> told.isPlaying() || told.isFailed());
    }

    public void is(State state) {
        now = new Now(state, now.at(), now.done(), now.all());
    }

    public void at(Instant moment, int done, int all) {
        now = new Now(State.PLAYING, moment, done, all);
    }
}
