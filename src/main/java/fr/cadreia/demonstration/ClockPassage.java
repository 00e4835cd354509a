package fr.cadreia.demonstration;

import fr.cadreia.notification.NotificationSettings;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes the application's clock from one moment to a later one. It stops at every moment at which something is due, at
 * least once a day at the hour of the daily mails, and runs the work that is due there.
 */
@Component
@Profile("demo")
class ClockPassage {

    private final EngineTime engine;
    private final ClockOffset offset;
    private final ScheduledRounds rounds;
    private final NotificationSettings notification;

    ClockPassage(EngineTime engine, ClockOffset offset, ScheduledRounds rounds, NotificationSettings notification) {
        this.engine = engine;
        this.offset = offset;
        this.rounds = rounds;
        this.notification = notification;
    }

    /** Begins a passage from now, on which each round runs as often as its interval passes. */
    Way begin() {
        return new Way(rounds.from(engine.now()));
    }

    final class Way {

        private final ScheduledRounds.Passing passing;

        private Way(ScheduledRounds.Passing passing) {
            this.passing = passing;
        }

        PassageResult to(Instant target) {
            PassageResult work = engine.runDue();
            Instant stop = next(target);
            while (stop.isBefore(target)) {
                set(stop);
                work = work.and(engine.runDue()).and(passing.due(stop));
                stop = next(target);
            }
            set(target);
            return work.and(engine.runDue());
        }

        /** Ends the passage: runs all rounds, so that none waits for the machine's own time. */
        PassageResult end() {
            return passing.all(engine.now()).and(engine.runDue());
        }
    }

    /** Returns the next stop: the earliest of a timer, the hour of the daily mails, and the target. */
    private Instant next(Instant target) {
        Instant round = notification.nextDigest(engine.now());
        Instant latest = round.isBefore(target) ? round : target;
        return engine.nextDue(latest).orElse(latest);
    }

    private void set(Instant moment) {
        runAhead(Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), moment));
    }

    /** Sets the clock ahead. The offset is stored first, so that after a restart no stored row lies in the future. */
    void runAhead(Duration ahead) {
        offset.keep(ahead);
        engine.runAhead(ahead);
    }
}
