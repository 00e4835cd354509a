package fr.cadreia.demonstration;

import fr.cadreia.notification.NotificationSettings;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Takes the application's clock from one moment to a later one, by way of every moment at which something is due, once a day
 * at the hour of the daily mails at least, and does there what would have been done.
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

    /** A way on from now, on which each round is done as often as its interval has passed. */
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

        /** Ends the passage: nothing then waits for the machine's own time. */
        PassageResult end() {
            return passing.all(engine.now()).and(engine.runDue());
        }
    }

    /** What comes first: a timer, the hour of the daily mails, or the target. */
    private Instant next(Instant target) {
        Instant round = notification.nextDigest(engine.now());
        Instant latest = round.isBefore(target) ? round : target;
        return engine.nextDue(latest).orElse(latest);
    }

    private void set(Instant moment) {
        runAhead(Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), moment));
    }

    /** Kept first: whatever is written after it never lies in the future of a restart. */
    void runAhead(Duration ahead) {
        offset.keep(ahead);
        engine.runAhead(ahead);
    }
}
