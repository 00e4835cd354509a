package fr.cadreia.notification.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.notification.calendar.CalendarEntry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The days of the calendar as their page shows them. */
final class MonthPage {

    /** The days of the week in French, from Monday on. */
    static final List<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.FRENCH))
            .toList();

    private MonthPage() {}

    /**
     * @param number of the day in its month
     * @param name French, in full
     * @param column of the first day in its week, from 1 for Monday; 0 for the other days
     */
    record Day(LocalDate date, int number, String name, int column, boolean today, List<Entry> entries) {}

    /** @param kind in lower case, for its looks */
    record Entry(
            String kind,
            String label,
            String time,
            String title,
            String place,
            String note,
            boolean settled,
            String page) {}

    /** Returns every day of the month. */
    static List<Day> of(YearMonth month, List<CalendarEntry> entries, LocalDate today) {
        Map<LocalDate, List<CalendarEntry>> byDay = byDay(entries);
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(date -> day(date, byDay.getOrDefault(date, List.of()), today))
                .toList();
    }

    static List<Day> daysWithEntries(List<CalendarEntry> entries, LocalDate today) {
        return byDay(entries).entrySet().stream()
                .map(found -> day(found.getKey(), found.getValue(), today))
                .toList();
    }

    private static Map<LocalDate, List<CalendarEntry>> byDay(List<CalendarEntry> entries) {
        return entries.stream().collect(Collectors.groupingBy(CalendarEntry::day, TreeMap::new, Collectors.toList()));
    }

    private static Day day(LocalDate date, List<CalendarEntry> entries, LocalDate today) {
        int column = date.getDayOfMonth() == 1 ? date.getDayOfWeek().getValue() : 0;
        return new Day(
                date,
                date.getDayOfMonth(),
                FrenchText.weekday(date),
                column,
                date.equals(today),
                entries.stream().map(MonthPage::entry).toList());
    }

    private static Entry entry(CalendarEntry entry) {
        return new Entry(
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.kind().label(),
                entry.time().map(MonthPage::format).orElse(""),
                entry.title(),
                entry.place(),
                entry.note(),
                entry.settled(),
                entry.page());
    }

    private static String format(LocalTime time) {
        return FrenchText.time(time);
    }
}
