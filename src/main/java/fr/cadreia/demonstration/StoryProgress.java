package fr.cadreia.demonstration;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How far the history has been played, for onlookers. */
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
     * @param at what time it is in the history
     * @param done acts that were played
     * @param all acts that it has
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

    /** What is to be said of it; nothing where no history is, or was, played. */
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
