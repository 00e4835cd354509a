package fr.cadreia.kernel.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * A date as precise as somebody knows it: a day, a month or a year.
 *
 * @param value a {@link LocalDate}, a {@link YearMonth} or a {@link Year}
 */
public record PartialDate(TemporalAccessor value) {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String MONTH = "\\d{4}-\\d{2}";
    private static final String YEAR = "\\d{4}";

    /** @param text as {@link #iso} writes it */
    public static Optional<PartialDate> ofIso(String text) {
        try {
            if (text.matches(DAY)) {
                return Optional.of(new PartialDate(LocalDate.parse(text)));
            }
            if (text.matches(MONTH)) {
                return Optional.of(new PartialDate(YearMonth.parse(text)));
            }
            return text.matches(YEAR) ? Optional.of(new PartialDate(Year.parse(text))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException when it is no date as {@link #iso} writes it */
    @JsonCreator
    static PartialDate parse(String text) {
        return ofIso(text).orElseThrow(() -> new IllegalArgumentException("No date: " + text));
    }

    /** @param parsed with at least a year */
    public static PartialDate of(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.EPOCH_DAY)) {
            return new PartialDate(LocalDate.from(parsed));
        }
        return new PartialDate(
                parsed.isSupported(ChronoField.MONTH_OF_YEAR) ? YearMonth.from(parsed) : Year.from(parsed));
    }

    public boolean isDay() {
        return value instanceof LocalDate;
    }

    public int year() {
        return value.get(ChronoField.YEAR);
    }

    /** Returns the month; empty when only the year is known. */
    public Optional<YearMonth> month() {
        return value.isSupported(ChronoField.MONTH_OF_YEAR) ? Optional.of(YearMonth.from(value)) : Optional.empty();
    }

    /** Returns the day; empty when only the month or the year is known. */
    public Optional<LocalDate> day() {
        return value instanceof LocalDate day ? Optional.of(day) : Optional.empty();
    }

    /** Returns {@code 2023-05-12}, {@code 2023-05} or {@code 2023}. */
    @JsonValue
    public String iso() {
        return value.toString();
    }

    /** Returns « 12 mai 2023 », « mai 2023 » or « 2023 ». */
    public String french() {
        if (value instanceof LocalDate day) {
            return FrenchText.day(day);
        }
        return value instanceof YearMonth month ? FrenchText.month(month) : value.toString();
    }

    @Override
    public String toString() {
        return iso();
    }

    /** Tells whether all of it is still to come. */
    public boolean isAfter(LocalDate day) {
        if (value instanceof LocalDate own) {
            return own.isAfter(day);
        }
        return value instanceof YearMonth month
                ? month.isAfter(YearMonth.from(day))
                : ((Year) value).getValue() > day.getYear();
    }
}
