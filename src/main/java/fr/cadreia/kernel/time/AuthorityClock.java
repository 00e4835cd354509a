package fr.cadreia.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The time by which the authority works: now, today, and the beginning of a day in its zone. That zone is the one of
 * the virtual machine, which {@code AuthorityZone} sets before anything reads a clock, for the engine knows no other.
 *
 * <p>The demonstration and tests move the engine's clock, which is one for the whole virtual machine. What reads the
 * clock in one thread and writes by it holds it meanwhile, so that it is not moved in between by another thread.
 */
public final class AuthorityClock {

    private static final ReentrantReadWriteLock MOVES = new ReentrantReadWriteLock();

    private final InstantSource time;

    public AuthorityClock(InstantSource time) {
        this.time = time;
    }

    /**
     * Returns a clock with the machine's own time, which nobody moves: for code that runs beside the application or
     * before it.
     */
    public static AuthorityClock ofMachine() {
        return new AuthorityClock(InstantSource.system());
    }

    /** Returns the same clock, later by this duration, or earlier where it is negative. */
    public AuthorityClock ahead(Duration by) {
        return new AuthorityClock(() -> now().plus(by));
    }

    /** Keeps the clock from being moved, until the same thread calls {@link #release} as often as this. */
    public static void hold() {
        // Goes past a move that waits for others who hold the clock, since they may wait for this thread.
        if (!MOVES.readLock().tryLock()) {
            MOVES.readLock().lock();
        }
    }

    public static void release() {
        MOVES.readLock().unlock();
    }

    /**
     * Moves the clock, or does what bears no move and nothing written by the clock at the same time. Waits until no
     * other thread holds the clock.
     *
     * @throws IllegalStateException in a thread that holds the clock, which would wait for itself
     */
    public static <T> T alone(Supplier<T> move) {
        if (MOVES.getReadHoldCount() > 0 && !MOVES.isWriteLockedByCurrentThread()) {
            throw new IllegalStateException("The clock is moved by a thread that holds it");
        }
        MOVES.writeLock().lock();
        try {
            return move.get();
        } finally {
            MOVES.writeLock().unlock();
        }
    }

    /** Returns the moment to the millisecond, as it is stored. */
    public Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public LocalDate today() {
        return dayOf(now());
    }

    public LocalDateTime dateTime() {
        return dateTimeOf(now());
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.systemDefault());
    }

    public static LocalDateTime dateTimeOf(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.systemDefault());
    }

    public static Instant instantOf(LocalDateTime local) {
        return local.atZone(ZoneId.systemDefault()).toInstant();
    }

    /** Returns the midnight with which the day begins; the day before ends with it. */
    public static Instant startOf(LocalDate day) {
        return instantOf(day.atStartOfDay());
    }
}
