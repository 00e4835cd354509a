package fr.cadreia.dossier;

import fr.cadreia.framework.FrameworkSettings.Deadlines;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

/**
 * The last day of a task, and when its timers fire. The task can be done until the midnight that closes the day. The
 * reminder comes as a day begins, {@link Deadlines#reminderBefore()} earlier; the alarm comes as a day begins,
 * {@link Deadlines#escalationAfter()} later.
 */
public record LastDay(LocalDate day, Deadlines deadlines) {

    /** A day that never comes, for a timer that has nothing to report. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 30);

    /** Timers set beyond this year stand for a day that never comes. */
    private static final int LAST_YEAR = 9000;

    /** Returns midnight at the end of the day, as the engine's timers take it. */
    public static Date endOf(LocalDate day) {
        return Date.from(AuthorityClock.startOf(day.plusDays(1)));
    }

    /** Returns the day that a midnight closes; empty for one that never comes. */
    public static Optional<LocalDate> closedBy(Date midnight) {
        return Optional.of(AuthorityClock.dayOf(midnight.toInstant().minusMillis(1)))
                .filter(day -> day.getYear() < LAST_YEAR);
    }

    /** Returns the midnight that closes it. */
    public Date end() {
        return endOf(day);
    }

    /** Returns the last moment at which the task is not late. */
    public Date lastMoment() {
        return Date.from(end().toInstant().minusMillis(1));
    }

    public Date reminder() {
        return beginningOf(day.minus(deadlines.reminderBefore()));
    }

    public Date alarm() {
        return beginningOf(day.plus(deadlines.escalationAfter()));
    }

    private static Date beginningOf(LocalDate day) {
        return endOf(day.minusDays(1));
    }
}
