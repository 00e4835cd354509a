package fr.cadreia.intake.date;

import fr.cadreia.engine.FrenchText;
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

    /** @param parsed with at least a year */
    static PartialDate of(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.EPOCH_DAY)) {
            return new PartialDate(LocalDate.from(parsed));
        }
        return new PartialDate(
                parsed.isSupported(ChronoField.MONTH_OF_YEAR) ? YearMonth.from(parsed) : Year.from(parsed));
    }

    public boolean isDay() {
        return value instanceof LocalDate;
    }

    /** {@code 2023-05-12}, {@code 2023-05} or {@code 2023}. */
    public String iso() {
        return value.toString();
    }

    /** « 12 mai 2023 », « mai 2023 » or « 2023 ». */
    public String french() {
        if (value instanceof LocalDate day) {
            return FrenchText.day(day);
        }
        return value instanceof YearMonth month ? FrenchText.month(month) : value.toString();
    }

    /** Whether all of it is still to come. */
    public boolean isAfter(LocalDate day) {
        if (value instanceof LocalDate own) {
            return own.isAfter(day);
        }
        return value instanceof YearMonth month
                ? month.isAfter(YearMonth.from(day))
                : ((Year) value).getValue() > day.getYear();
    }
}
