package fr.cadreia.intake.date;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** The form in which a column writes its dates, as far as it is known. */
public final class DateFormat {

    /** The unknown format. */
    public static final DateFormat UNKNOWN = new DateFormat("");

    public static final String DAY_FIRST = "dd/MM/yyyy";
    public static final String MONTH_FIRST = "MM/dd/yyyy";

    /** The format with years of two digits, all of this century. */
    public static final String DAY_FIRST_SHORT = "dd/MM/yy";

    public static final String MONTH_FIRST_SHORT = "MM/dd/yy";

    private final String unquoted;
    private final Optional<DateTimeFormatter> formatter;

    private DateFormat(String pattern) {
        this.unquoted = pattern.replaceAll("'[^']*'", "");
        this.formatter = pattern.isEmpty() ? Optional.empty() : Optional.of(formatter(pattern));
    }

    /**
     * @param pattern as {@link DateTimeFormatter} has it
     * @throws IllegalArgumentException when the pattern is none, or has no year
     */
    public static DateFormat of(String pattern) {
        DateFormat format = new DateFormat(pattern);
        if (!format.unquoted.matches(".*[yu].*")) {
            throw new IllegalArgumentException("No year in " + pattern);
        }
        return format;
    }

    Optional<DateTimeFormatter> formatter() {
        return formatter;
    }

    /** Tells whether the day stands before the month; empty where that is not known. */
    Optional<Boolean> dayFirst() {
        int day = unquoted.indexOf('d');
        int month = unquoted.indexOf('M');
        // "yyyy-MM-dd" does not say how dates are written that begin with a day.
        boolean yearFirst = unquoted.matches("[^dM]*[yu].*");
        return day < 0 || month < 0 || yearFirst ? Optional.empty() : Optional.of(day < month);
    }

    /** Tells whether somebody said that years of two digits are those of this century. */
    boolean hasShortYears() {
        return unquoted.matches("[^yu]*[yu]{2}[^yu]*");
    }

    /** Returns a strict formatter, so that the 31st of February is refused. */
    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(prolepticYear(pattern))
                .toFormatter(Locale.FRENCH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Returns the pattern with proleptic years: a strict year of era would demand the era. */
    private static String prolepticYear(String pattern) {
        StringBuilder changed = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            changed.append(c == 'y' && !quoted ? 'u' : c);
        }
        return changed.toString();
    }
}
