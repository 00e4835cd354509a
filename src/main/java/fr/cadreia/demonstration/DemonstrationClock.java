package fr.cadreia.demonstration;

import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Moves the application's clock forward. It stops at every moment at which something is due, at least once a day at the
 * hour of the daily mails, and runs the work that is due there: timers, reminders, lapses, and the rounds.
 */
@Service
@Profile("demo")
public class DemonstrationClock {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationClock.class);

    private static final int FARTHEST_YEARS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EngineTime engine;
    private final ClockPassage passage;
    private final ActGate gate;

    DemonstrationClock(EngineTime engine, ClockPassage passage, ActGate gate) {
        this.engine = engine;
        this.passage = passage;
        this.gate = gate;
    }

    /** Returns the current day by the application's clock. */
    public LocalDate today() {
        return now().toLocalDate();
    }

    private LocalDateTime now() {
        return AuthorityClock.dateTimeOf(engine.now());
    }

    /** Returns the next day on which a timer is due, within the next two years; tomorrow at the earliest. */
    public Optional<LocalDate> nextDue() {
        LocalDate tomorrow = today().plusDays(1);
        return engine.nextDue(AuthorityClock.instantOf(now().plusYears(FARTHEST_YEARS)))
                .map(AuthorityClock::dayOf)
                .map(day -> day.isBefore(tomorrow) ? tomorrow : day);
    }

    /**
     * Moves the clock to the same hour of a later day. Returns when all that was due on the way is done.
     *
     * @param day after today
     * @throws ClockBusyException when it cannot move now
     * @throws IllegalArgumentException for today and earlier days
     */
    public PassageResult moveTo(LocalDate day) {
        return move(begin -> {
            if (!day.isAfter(begin.toLocalDate())) {
                throw new IllegalArgumentException("The clock does not go back to " + day);
            }
            return pass(day.atTime(begin.toLocalTime()));
        });
    }

    /**
     * Moves the clock to a moment; the clock stays if the moment has passed. Returns when all that was due on the way
     * is done.
     *
     * @param moment local time
     * @throws ClockBusyException when it cannot move now
     */
    public PassageResult moveTo(LocalDateTime moment) {
        return move(begin -> moment.isAfter(begin) ? pass(moment) : PassageResult.NONE);
    }

    private PassageResult move(Function<LocalDateTime, PassageResult> way) {
        if (!gate.stop(PATIENCE)) {
            throw new ClockBusyException();
        }
        try {
            return engine.alone(() -> way.apply(now()));
        } finally {
            gate.allow();
        }
    }

    /**
     * Runs an act during which the clock does not move.
     *
     * @throws ClockBusyException while the clock moves; nothing is done then
     */
    public void during(Runnable act) {
        if (!gate.begin()) {
            throw new ClockBusyException();
        }
        try {
            act.run();
        } finally {
            gate.end();
        }
    }

    private PassageResult pass(LocalDateTime end) {
        ClockPassage.Way way = passage.begin();
        PassageResult work = way.to(AuthorityClock.instantOf(end)).and(way.end());
        LOG.info("Horloge de la démonstration\u00a0: {}, faits {}, échecs {}.", end, work.ran(), work.failed());
        return work;
    }
}
