package fr.cadreia.intake.date;

import fr.cadreia.kernel.text.PartialDate;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one date, whichever way it is written: in the column's own format, ISO with or without a time, with the name of
 * the month, month and year, a year alone. A text that could be two dates is none, and neither is a year of two digits
 * without a known century.
 */
public final class DateText {

    /** A day's time, which does not matter here, with its zone: the day is the one that is written. */
    private static final String TIME = "(?:[T ,]\\h*(?:à |at )?\\d{1,2}[:h]\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?"
            + "\\h?(?:[AaPp]\\.?[Mm]\\.?)?\\h?(?:Z|[A-Z]{3,4}|[+-]\\d{2}(?::?\\d{2})?)?(?:\\[[\\w/]+\\])?)?";

    private static final String APART = "\\h?[-/. ]\\h?";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})" + APART + "(\\d{1,2})" + APART + "(\\d{1,2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})\\h?[-/.]\\h?(\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})\\h?[-/.]\\h?(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})" + APART + "(\\d{1,2})" + APART + "(\\d{4}|\\d{2})" + TIME);

    /** "lundi 12 mai 2023", "1er mai 2023", "12-May-2023", "12. Mai 2023". */
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:er|st|nd|rd|th|º|\\.)?(?:[ /-]|\\. )(?:de |of )?(\\p{L}+\\.?)(?:[ /,-]|, )(?:de |del )?(\\d{4}|\\d{2})"
                    + TIME);

    /** "May 12, 2023", "Monday, May 12th 2023". */
    private static final Pattern NAME_DAY = Pattern.compile(
            "(?:\\p{L}+\\.?,? )?(\\p{L}+\\.?)[ -](\\d{1,2})(?:st|nd|rd|th)?(?:,? |-)(\\d{4}|\\d{2})" + TIME);

    private static final Pattern NAME_YEAR = Pattern.compile("(\\p{L}+\\.?)(?:[ /-]|, )(?:de |del )?(\\d{4}|\\d{2})");

    private DateText() {}

    /**
     * A date of day, month and year in figures, the year last.
     *
     * @param isShort whether the year has two digits
     */
    record Figures(int first, int second, int year, boolean isShort) {

        boolean provesDayFirst() {
            return first > 12 && second <= 12;
        }

        boolean provesMonthFirst() {
            return second > 12 && first <= 12;
        }

        boolean isTwofold() {
            return first <= 12 && second <= 12 && first != second;
        }
    }

    static Optional<Figures> figures(String text) {
        Matcher found = NUMBERS.matcher(spaced(text));
        return found.matches()
                ? Optional.of(new Figures(
                        number(found, 1), number(found, 2), number(found, 3), found.end(3) - found.start(3) == 2))
                : Optional.empty();
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("[\\s\\h]+", " ");
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** @throws UnreadableDateException when it is none, or could be two */
    public static PartialDate read(String written, DateFormat format) throws UnreadableDateException {
        String text = spaced(written);
        try {
            Optional<PartialDate> read = inFormat(text, format).or(() -> plain(text));
            if (read.isPresent()) {
                return read.get();
            }
            Optional<Figures> figures = figures(text);
            if (figures.isPresent()) {
                return inFigures(text, figures.get(), format);
            }
            return named(text, format);
        } catch (DateTimeException e) {
            throw new UnreadableDateException("«\u00a0" + text + "\u00a0» n’est pas une date qui existe.");
        }
    }

    private static Optional<PartialDate> inFormat(String text, DateFormat format) {
        Optional<DateTimeFormatter> formatter = format.formatter();
        try {
            return formatter.map(pattern -> PartialDate.of(pattern.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns a date in figures that can be read in one way only. */
    private static Optional<PartialDate> plain(String text) {
        for (Pattern pattern : new Pattern[] {YEAR_FIRST, COMPACT}) {
            Matcher day = pattern.matcher(text);
            if (day.matches()) {
                return Optional.of(new PartialDate(LocalDate.of(number(day, 1), number(day, 2), number(day, 3))));
            }
        }
        Matcher month = YEAR_MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(new PartialDate(YearMonth.of(number(month, 1), number(month, 2))));
        }
        Matcher turned = MONTH_YEAR.matcher(text);
        if (turned.matches()) {
            return Optional.of(new PartialDate(YearMonth.of(number(turned, 2), number(turned, 1))));
        }
        return YEAR.matcher(text).matches()
                ? Optional.of(new PartialDate(Year.of(Integer.parseInt(text))))
                : Optional.empty();
    }

    private static PartialDate inFigures(String text, Figures figures, DateFormat format)
            throws UnreadableDateException {
        int year = year(text, figures.year(), figures.isShort(), format);
        if (figures.isTwofold() && format.dayFirst().isEmpty()) {
            throw new UnreadableDateException("«\u00a0" + text
                    + "\u00a0» se lit de deux façons\u00a0: dites si le jour ou le mois est écrit en premier.");
        }
        boolean dayFirst = format.dayFirst().orElse(!figures.provesMonthFirst());
        if (dayFirst ? figures.provesMonthFirst() : figures.provesDayFirst()) {
            throw new UnreadableDateException("«\u00a0" + text + "\u00a0» n’est pas une date écrite "
                    + (dayFirst ? "jour/mois/année" : "mois/jour/année") + ", comme les autres de la colonne.");
        }
        return new PartialDate(LocalDate.of(
                year, dayFirst ? figures.second() : figures.first(), dayFirst ? figures.first() : figures.second()));
    }

    private static PartialDate named(String text, DateFormat format) throws UnreadableDateException {
        Matcher day = DAY_NAME.matcher(text);
        if (day.matches() && MonthNames.number(day.group(2)).isPresent()) {
            return named(text, day, 3, day.group(2), number(day, 1), format);
        }
        Matcher turned = NAME_DAY.matcher(text);
        if (turned.matches() && MonthNames.number(turned.group(1)).isPresent()) {
            return named(text, turned, 3, turned.group(1), number(turned, 2), format);
        }
        Matcher month = NAME_YEAR.matcher(text);
        if (month.matches() && MonthNames.number(month.group(1)).isPresent()) {
            return named(text, month, 2, month.group(1), 0, format);
        }
        throw new UnreadableDateException(
                "«\u00a0" + text
                        + "\u00a0» n’est pas une date que l’application sait lire, comme 24/12/2026, 2026-12, décembre 2026 ou 2026.");
    }

    /** @param day 0 for none */
    private static PartialDate named(String text, Matcher found, int yearAt, String month, int day, DateFormat format)
            throws UnreadableDateException {
        String digits = found.group(yearAt);
        int year = year(text, Integer.parseInt(digits), digits.length() == 2, format);
        int number = MonthNames.number(month).orElseThrow();
        return new PartialDate(day == 0 ? YearMonth.of(year, number) : LocalDate.of(year, number, day));
    }

    private static int year(String text, int digits, boolean isShort, DateFormat format)
            throws UnreadableDateException {
        if (isShort && !format.hasShortYears()) {
            throw new UnreadableDateException("«\u00a0" + text
                    + "\u00a0» a une année sur deux chiffres\u00a0: le siècle ne se devine pas. Choisissez un format en «\u00a0yy\u00a0» si c’est 20"
                    + String.format("%02d", digits) + ".");
        }
        return isShort ? 2000 + digits : digits;
    }

    /** The names of months, whole and short, in French and English, and in other languages of Europe where those have none. */
    private static final class MonthNames {

        private static final List<Locale> OWN = List.of(Locale.FRENCH, Locale.ENGLISH);

        private static final List<Locale> OTHERS =
                List.of("de", "es", "it", "nl", "pt", "ca", "da", "sv", "nb", "fi", "pl", "cs", "ro").stream()
                        .map(Locale::forLanguageTag)
                        .toList();

        /** Short names that no language's data has, but that people write. */
        private static final Map<String, Integer> WRITTEN =
                Map.of("sept", 9, "jan", 1, "fev", 2, "mar", 3, "avr", 4, "juil", 7, "jul", 7);

        private static final Map<String, Integer> NUMBERS = numbers();

        private MonthNames() {}

        /** Returns the month's number, from 1 to 12. */
        static Optional<Integer> number(String word) {
            return Optional.ofNullable(NUMBERS.get(plain(word)));
        }

        private static Map<String, Integer> numbers() {
            Map<String, Integer> numbers = new HashMap<>(WRITTEN);
            OWN.forEach(locale -> names(locale).forEach(numbers::putIfAbsent));
            Map<String, Integer> others = new HashMap<>();
            Set<String> contradictory = new HashSet<>();
            for (Locale locale : OTHERS) {
                names(locale).forEach((name, number) -> {
                    if (!number.equals(others.merge(name, number, (before, now) -> before))) {
                        contradictory.add(name);
                    }
                });
            }
            others.keySet().removeAll(contradictory);
            others.forEach(numbers::putIfAbsent);
            return Map.copyOf(numbers);
        }

        private static Map<String, Integer> names(Locale locale) {
            Map<String, Integer> names = new HashMap<>();
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = plain(month.getDisplayName(style, locale));
                    if (name.length() > 2 && name.chars().allMatch(Character::isLetter)) {
                        names.put(name, month.getValue());
                    }
                }
            }
            return names;
        }

        private static String plain(String word) {
            return Normalizer.normalize(word, Normalizer.Form.NFKD)
                    .replaceAll("[\\p{M}.]", "")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
