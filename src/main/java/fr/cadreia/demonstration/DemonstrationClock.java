package fr.cadreia.demonstration;

import fr.cadreia.notification.NotificationSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Moves the application's clock forward. It stops at every moment at which something is due, once a day at the hour of the
 * daily mails at least, and does there what would have been done: timers, reminders, lapses, and the rounds.
 */
@Service
@Profile("demo")
public class DemonstrationClock {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationClock.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EngineTime engine;
    private final ClockOffset offset;
    private final Rounds rounds;
    private final Acts acts;
    private final NotificationSettings notification;

    DemonstrationClock(
            EngineTime engine, ClockOffset offset, Rounds rounds, Acts acts, NotificationSettings notification) {
        this.engine = engine;
        this.offset = offset;
        this.rounds = rounds;
        this.acts = acts;
        this.notification = notification;
    }

    /** What day it is by the application's clock. */
    public LocalDate today() {
        return now().toLocalDate();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(engine.now(), ZoneId.systemDefault());
    }

    /**
     * To the same hour of a later day. Returns when all that was due on the way is done.
     *
     * @param day after today
     * @throws ClockBusyException when it cannot move now
     * @throws IllegalArgumentException for today and before
     */
    public Work moveTo(LocalDate day) {
        if (!acts.stop(PATIENCE)) {
            throw new ClockBusyException();
        }
        try {
            LocalDateTime begin = now();
            if (!day.isAfter(begin.toLocalDate())) {
                throw new IllegalArgumentException("The clock does not go back to " + day);
            }
            return engine.alone(() -> pass(begin, day.atTime(begin.toLocalTime())));
        } finally {
            acts.allow();
        }
    }

    private Work pass(LocalDateTime begin, LocalDateTime end) {
        Rounds.Passing passing = rounds.from(instant(begin));
        Instant target = instant(end);
        Work work = engine.runDue();
        Instant stop = next(target);
        while (stop.isBefore(target)) {
            set(stop);
            work = work.and(engine.runDue()).and(passing.due(stop));
            stop = next(target);
        }
        set(target);
        work = work.and(engine.runDue()).and(passing.all(target)).and(engine.runDue());
        LOG.info("Horloge de la démonstration : {}, faits {}, échecs {}.", end, work.ran(), work.failed());
        return work;
    }

    /** What comes first: a timer, the hour of the daily mails, or the target. */
    private Instant next(Instant target) {
        Instant round = notification.nextDigest(engine.now());
        Instant latest = round.isBefore(target) ? round : target;
        return engine.nextDue(latest).orElse(latest);
    }

    /** Kept first: whatever is written after it never lies in the future of a restart. */
    private void set(Instant moment) {
        Duration ahead = Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), moment);
        offset.keep(ahead);
        engine.runAhead(ahead);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZoneId.systemDefault()).toInstant();
    }
}
