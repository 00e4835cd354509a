package fr.cadreia.kernel.text;

import fr.cadreia.kernel.time.AuthorityClock;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Dates and numbers as the French write them. */
public final class FrenchText {

    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendText(ChronoField.DAY_OF_MONTH, daysOfMonth())
            .appendPattern(" MMMM yyyy")
            .toFormatter(Locale.FRENCH);
    private static final DateTimeFormatter WEEKDAY =
            new DateTimeFormatterBuilder().appendPattern("EEEE ").append(DAY).toFormatter(Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H\u00a0'h'\u00a0mm", Locale.FRENCH);

    /** The number of decimals, more than any form accepts. */
    private static final int DECIMALS = 10;

    private FrenchText() {}

    /** Returns « 3 mars 2026 », « 1er mars 2026 ». */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Returns the same, in the authority's time zone. */
    public static String day(Instant instant) {
        return DAY.format(AuthorityClock.dayOf(instant));
    }

    /** Returns an ISO date in French; any other text as it is. */
    public static String day(String iso) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? day(LocalDate.parse(iso)) : iso;
    }

    /**
     * Returns the last day of a period that ends at this moment: if it ends at midnight, its last day is the day
     * before.
     */
    public static String lastDay(Instant end) {
        return day(end.minusMillis(1));
    }

    /** Returns « mardi 3 mars 2026 ». */
    public static String weekday(TemporalAccessor day) {
        return WEEKDAY.format(day);
    }

    /** Returns « mars 2026 ». */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Returns « 14 h 05 ». */
    public static String time(TemporalAccessor time) {
        return TIME.format(time);
    }

    /** Returns the hour as papers write it: « 14 heures », « 14 h 05 ». */
    public static String hour(TemporalAccessor time) {
        return time.get(ChronoField.MINUTE_OF_HOUR) == 0
                ? time.get(ChronoField.HOUR_OF_DAY)
                        + (time.get(ChronoField.HOUR_OF_DAY) > 1 ? "\u00a0heures" : "\u00a0heure")
                : TIME.format(time);
    }

    /** Returns « 3 mars 2026 à 14 h 05 », in the authority's time zone. */
    public static String moment(Instant instant) {
        LocalDateTime local = AuthorityClock.dateTimeOf(instant);
        return DAY.format(local) + " à " + TIME.format(local);
    }

    /** Returns the words for the days of the month, « 1er », « 2 »: the first day alone is an ordinal. */
    private static Map<Long, String> daysOfMonth() {
        return LongStream.rangeClosed(1, 31)
                .boxed()
                .collect(Collectors.toMap(day -> day, day -> day == 1 ? "1er" : day.toString()));
    }

    /** Returns « 120 000 », « 50,5 »: thousands apart by narrow no-break spaces, no needless decimals. */
    public static String number(Number number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.FRENCH));
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(new BigDecimal(number.toString()));
    }
}
