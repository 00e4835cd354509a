package fr.cadreia.dossier.web;

import fr.cadreia.engine.FrenchText;
import java.time.Instant;
import java.time.LocalDate;

/** Dates as the French write them, in the authority's time zone. */
public final class FrenchDates {

    private FrenchDates() {}

    /** « 3 mars 2026 ». */
    public static String day(Instant instant) {
        return FrenchText.day(instant);
    }

    /**
     * The last day of a time that ends then: what ends at midnight is over with the day before.
     */
    public static String lastDay(Instant end) {
        return day(end.minusMillis(1));
    }

    /** « 3 mars 2026 à 14:05 ». */
    public static String moment(Instant instant) {
        return FrenchText.moment(instant);
    }

    /** « 3 mars 2026 ». */
    public static String day(LocalDate day) {
        return FrenchText.day(day);
    }

    /** An ISO date in French; any other text as it is. */
    public static String day(String iso) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? FrenchText.day(LocalDate.parse(iso)) : iso;
    }
}
