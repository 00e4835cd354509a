package fr.cadreia;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.time.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The time of the tests. Every virtual machine begins at ten in the morning of the same working day, whatever the day and the
 * hour at which it runs, and the application's clock runs on from there. Another day is tried with
 * {@code -Dtest.day=2028-02-29}. It is registered for all classes (META-INF/services): each begins and ends at the time that
 * nobody has moved.
 */
public final class TestClock implements BeforeAllCallback, AfterAllCallback {

    /** Given where the application under test is a process of its own, which has no other time. */
    private static final String AS_MACHINE = "machine";

    private static final String DAY = System.getProperty("test.day", "2026-09-15");
    private static final AuthorityClock REAL = AuthorityClock.ofMachine();
    private static final Duration SHIFT = DAY.equals(AS_MACHINE)
            ? Duration.ZERO
            : Duration.between(
                    REAL.now(), AuthorityClock.instantOf(LocalDate.parse(DAY).atTime(10, 0)));
    private static final AuthorityClock MACHINE = REAL.ahead(SHIFT);

    /** What a machine’s clock would show; no test moves it. */
    public static AuthorityClock machine() {
        return MACHINE;
    }

    /** Now, as nobody has moved it. */
    public static Instant now() {
        return MACHINE.now();
    }

    /** Today, as nobody has moved it. */
    public static LocalDate today() {
        return MACHINE.today();
    }

    /** The day of a session so many days from now, or the next: not a Sunday, not a public holiday. */
    public static LocalDate sessionDay(int days) {
        return Stream.iterate(today().plusDays(days), day -> day.plusDays(1))
                .filter(day -> !WorkingDays.isSundayOrHoliday(day))
                .findFirst()
                .orElseThrow();
    }

    /** The application’s clock runs on, by so much ahead of the machine’s. */
    public static void ahead(Duration duration) {
        AuthorityClock.alone(() -> {
            ClockUtil.offset(SHIFT.plus(duration).toMillis());
            return duration;
        });
    }

    /** The application’s clock stands still at this moment. */
    public static void stopsAt(Instant moment) {
        AuthorityClock.alone(() -> {
            ClockUtil.setCurrentTime(Date.from(moment));
            return moment;
        });
    }

    /** To the same hour of that day: a session is not held before its own. */
    public static void comesTo(LocalDate day) {
        ahead(Duration.ofDays(ChronoUnit.DAYS.between(today(), day)));
    }

    /** Does something at midnight of this day, e.g. prepares a session whose time has come since. */
    public static <T> T atMidnight(Supplier<T> act) {
        ahead(Duration.between(now(), AuthorityClock.startOf(today())));
        try {
            return act.get();
        } finally {
            reset();
        }
    }

    /** The application’s clock shows the machine’s time again. */
    public static void reset() {
        ahead(Duration.ZERO);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        reset();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        reset();
    }
}
