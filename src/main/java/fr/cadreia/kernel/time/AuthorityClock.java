package fr.cadreia.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The time by which the authority works: now, today, and the beginning of a day in its zone. That zone is the one of
 * the virtual machine, which {@code AuthorityZone} sets before anything reads a clock, for the engine knows no other.
 */
public final class AuthorityClock {

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
