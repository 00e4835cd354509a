package fr.cadreia.intake.date;

import fr.cadreia.intake.date.DateText.Figures;
import fr.cadreia.kernel.text.FrenchText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form in which a whole column writes its dates, as all of its values prove it.
 *
 * @param format the proved format; empty where the order of day and month plays no part, or is to be asked
 * @param choices formats to choose from where the column reads in several ways; empty where nothing is to be asked
 * @param examples the differences that the choice makes, French
 */
public record DateColumn(Optional<String> format, List<String> choices, List<String> examples) {

    private static final int EXAMPLES = 3;

    public boolean isAsked() {
        return !choices.isEmpty();
    }

    /** Tells whether a text is a date, even one with two possible readings. */
    public static boolean isDate(String text) {
        try {
            return DateText.figures(text).isPresent()
                    || !DateText.read(text, DateFormat.UNKNOWN).iso().isEmpty();
        } catch (UnreadableDateException e) {
            return false;
        }
    }

    /** @param values texts by the number of their row */
    public static DateColumn of(Map<Integer, String> values) {
        return new Count(values).verdict();
    }

    private static final class Count {

        private final Map<Integer, String> values;
        private int written;
        private int isShort;
        private int dayFirst;
        private int monthFirst;
        private int twofold;
        private final List<String> examples = new ArrayList<>();

        Count(Map<Integer, String> values) {
            this.values = values;
            values.forEach((row, text) -> DateText.figures(text).ifPresent(figures -> add(row, text, figures)));
        }

        private void add(int row, String text, Figures figures) {
            written++;
            isShort += figures.isShort() ? 1 : 0;
            dayFirst += figures.provesDayFirst() ? 1 : 0;
            monthFirst += figures.provesMonthFirst() ? 1 : 0;
            if (figures.isTwofold()) {
                twofold++;
                if (examples.size() < EXAMPLES) {
                    examples.add("ligne " + row + ", «\u00a0" + text + "\u00a0»\u00a0: " + both(figures));
                }
            }
        }

        private static String both(Figures figures) {
            int year = figures.isShort() ? 2000 + figures.year() : figures.year();
            return day(year, figures.second(), figures.first()) + " ou " + day(year, figures.first(), figures.second());
        }

        private static String day(int year, int month, int day) {
            try {
                return FrenchText.day(LocalDate.of(year, month, day));
            } catch (DateTimeException e) {
                return "aucune date";
            }
        }

        DateColumn verdict() {
            boolean allShort = written > 0 && isShort == written;
            boolean contradictory = dayFirst > 0 && monthFirst > 0;
            boolean unproved = twofold > 0 && (contradictory || dayFirst + monthFirst == 0);
            if (allShort || unproved) {
                return new DateColumn(Optional.empty(), choices(allShort), told(allShort));
            }
            if (contradictory || dayFirst + monthFirst == 0) {
                return new DateColumn(Optional.empty(), List.of(), List.of());
            }
            return new DateColumn(
                    Optional.of(dayFirst > 0 ? DateFormat.DAY_FIRST : DateFormat.MONTH_FIRST), List.of(), List.of());
        }

        private List<String> choices(boolean allShort) {
            List<String> choices = new ArrayList<>();
            if (dayFirst > 0 || monthFirst == 0) {
                choices.add(allShort ? DateFormat.DAY_FIRST_SHORT : DateFormat.DAY_FIRST);
            }
            if (monthFirst > 0 || dayFirst == 0) {
                choices.add(allShort ? DateFormat.MONTH_FIRST_SHORT : DateFormat.MONTH_FIRST);
            }
            return choices;
        }

        private List<String> told(boolean allShort) {
            List<String> told = new ArrayList<>(examples);
            if (dayFirst > 0 && monthFirst > 0) {
                told.add("dates qui commencent par le jour\u00a0: " + dayFirst + ", par le mois\u00a0: " + monthFirst);
            }
            if (allShort) {
                values.entrySet().stream()
                        .filter(value -> DateText.figures(value.getValue()).isPresent())
                        .findFirst()
                        .ifPresent(value -> told.add("ligne " + value.getKey() + ", «\u00a0" + value.getValue()
                                + "\u00a0»\u00a0: année sur deux chiffres, de ce siècle si vous le dites"));
            }
            return told;
        }
    }
}
