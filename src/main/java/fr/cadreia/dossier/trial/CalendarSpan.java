package fr.cadreia.dossier.trial;

import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A length of time, as people say it: whole months of the calendar, and days.
 *
 * @param months from 0
 * @param days from 0
 */
record CalendarSpan(int months, long days) {

    /**
     * Returns the span of so many days, laid end to end from one on. A month that has no such day is over with its last
     * one, as {@link #isReached} has it: three months from the 29th of November on are over on the 28th of February.
     */
    static CalendarSpan of(LocalDate from, long days) {
        LocalDate end = from.plusDays(days);
        int months = (int) ChronoUnit.MONTHS.between(from, end);
        if (!from.plusMonths(months + 1L).isAfter(end)) {
            months++;
        }
        return new CalendarSpan(months, ChronoUnit.DAYS.between(from.plusMonths(months), end));
    }

    static CalendarSpan months(int months) {
        return new CalendarSpan(months, 0);
    }

    static CalendarSpan days(int days) {
        return new CalendarSpan(0, days);
    }

    boolean isNothing() {
        return months == 0 && days == 0;
    }

    /** Tells whether so many days, laid end to end from one on, are at least this. */
    boolean isReached(LocalDate from, long count) {
        return !from.plusDays(count).isBefore(from.plusMonths(months).plusDays(days));
    }

    /** Returns « 3 mois 12 jours », « 18 jours », « 0 jour ». */
    String text() {
        return text(" ");
    }

    /** Returns « 1 mois et 12 jours ». */
    String sentence() {
        return text(" et ");
    }

    private String text(String between) {
        if (months == 0) {
            return daysText(days);
        }
        String whole = FrenchText.number(months) + " mois";
        return days == 0 ? whole : whole + between + daysText(days);
    }

    static String daysText(long days) {
        return FrenchText.number(days) + (days < 2 ? " jour" : " jours");
    }
}
