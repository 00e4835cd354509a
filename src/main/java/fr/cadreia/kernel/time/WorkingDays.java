package fr.cadreia.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/** The days on which a French authority works: neither a Saturday nor a Sunday nor a public holiday (code du travail, L3133-1). */
public final class WorkingDays {

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 8),
            MonthDay.of(Month.JULY, 14),
            MonthDay.of(Month.AUGUST, 15),
            MonthDay.of(Month.NOVEMBER, 1),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));

    /** Easter Monday, Ascension Day and Whit Monday, in days after Easter. */
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

    private WorkingDays() {}

    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && !isSundayOrHoliday(day);
    }

    /** Tells whether nobody is convened on this day: a Sunday or a public holiday. */
    public static boolean isSundayOrHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(MonthDay.from(day))
                || AFTER_EASTER.stream().map(easter(day.getYear())::plusDays).anyMatch(day::equals);
    }

    /** Returns this day, or the last before it on which people work. */
    public static LocalDate onOrBefore(LocalDate day) {
        return isOne(day) ? day : onOrBefore(day.minusDays(1));
    }

    /** Returns this day, or the first after it on which people work. */
    public static LocalDate onOrAfter(LocalDate day) {
        return isOne(day) ? day : onOrAfter(day.plusDays(1));
    }

    /** Returns the day that comes so many working days after this day. */
    public static LocalDate after(LocalDate day, int count) {
        return count == 0 ? day : after(onOrAfter(day.plusDays(1)), count - 1);
    }

    /** Computes Easter by the Gregorian computus, as Meeus, Jones and Butcher write it. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int month = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, month / 31, month % 31 + 1);
    }
}
