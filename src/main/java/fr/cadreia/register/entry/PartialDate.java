package fr.cadreia.register.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date as precise as it is known: a day, a month or a year.
 *
 * @param iso {@code 2023-05-24}, {@code 2023-05} or {@code 2023}
 */
public record PartialDate(@JsonValue String iso) {

    /** What a date looks like, as a regular expression. */
    public static final String PATTERN = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /** @throws IllegalArgumentException when it is no date in ISO form */
    @JsonCreator
    public PartialDate {
        if (!iso.matches(PATTERN)) {
            throw new IllegalArgumentException("No date: " + iso);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    public boolean isDay() {
        return iso.length() > MONTH;
    }

    /** Whether at least the month is known. */
    public boolean hasMonth() {
        return iso.length() > YEAR;
    }

    public int year() {
        return Integer.parseInt(iso.substring(0, YEAR));
    }

    /** @throws java.time.DateTimeException when only the year is known */
    public YearMonth month() {
        return YearMonth.parse(iso.substring(0, Math.min(MONTH, iso.length())));
    }

    /** @throws java.time.DateTimeException when the day is not known */
    public LocalDate day() {
        return LocalDate.parse(iso);
    }

    @Override
    public String toString() {
        return iso;
    }
}
