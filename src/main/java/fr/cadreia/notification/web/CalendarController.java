package fr.cadreia.notification.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.NotificationSettings;
import fr.cadreia.notification.calendar.CalendarEntry;
import fr.cadreia.notification.calendar.PersonalCalendar;
import fr.cadreia.notification.calendar.PrivateLink;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.time.DateTimeException;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's calendar, a month at a time or as a list of the year to come, and its private address. */
@Controller
@RequestMapping("/calendrier")
class CalendarController {

    private static final int LISTED_MONTHS = 12;
    private static final int YEARS_AROUND = 20;

    private final CaseAccess access;
    private final PersonalCalendar calendar;
    private final PrivateLink link;
    private final NotificationSettings settings;
    private final AuthorityClock clock;

    CalendarController(
            CaseAccess access,
            PersonalCalendar calendar,
            PrivateLink link,
            NotificationSettings settings,
            AuthorityClock clock) {
        this.access = access;
        this.calendar = calendar;
        this.link = link;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(name = "mois", defaultValue = "") String asked,
            @RequestParam(name = "vue", defaultValue = "mois") String view,
            Principal principal,
            Model model) {
        Person person = access.person(principal);
        LocalDate today = clock.today();
        YearMonth month = asked.isEmpty() ? YearMonth.from(today) : month(asked, today);
        boolean listed = "liste".equals(view);
        YearMonth last = listed ? month.plusMonths(LISTED_MONTHS - 1) : month;
        PersonalCalendar.Period period = calendar.of(person, month.atDay(1), last.atEndOfMonth());
        List<CalendarEntry> entries = period.entries();
        model.addAttribute("cut", period.cut() ? PersonalCalendar.MOST : 0);
        model.addAttribute("listed", listed);
        model.addAttribute("view", listed ? "liste" : "mois");
        model.addAttribute("month", FrenchText.month(month));
        model.addAttribute("lastMonth", FrenchText.month(last));
        model.addAttribute("previous", month.minusMonths(listed ? LISTED_MONTHS : 1));
        model.addAttribute("next", last.plusMonths(1));
        model.addAttribute("asked", month);
        model.addAttribute("weekdays", MonthPage.WEEKDAYS);
        model.addAttribute("empty", entries.isEmpty());
        model.addAttribute(
                "days", listed ? MonthPage.daysWithEntries(entries, today) : MonthPage.of(month, entries, today));
        model.addAttribute(
                "linkedSince", link.madeAt(person).map(FrenchText::day).orElse(""));
        model.addAttribute("linkEnded", link.hasEnded(person));
        return "notification/calendar";
    }

    @PostMapping("/lien")
    String renew(Principal principal, RedirectAttributes redirect) {
        String token = link.renew(access.person(principal));
        redirect.addFlashAttribute("newLink", settings.address("/calendrier/" + token + ".ics"));
        return "redirect:/calendrier#lien";
    }

    @PostMapping("/lien/suppression")
    String revoke(Principal principal, RedirectAttributes redirect) {
        link.revoke(access.person(principal));
        redirect.addFlashAttribute("revoked", true);
        return "redirect:/calendrier#lien";
    }

    private static YearMonth month(String asked, LocalDate today) {
        try {
            YearMonth month = YearMonth.parse(asked);
            if (Math.abs(month.getYear() - today.getYear()) <= YEARS_AROUND) {
                return month;
            }
        } catch (DateTimeException e) {
            // Answered below.
        }
        throw new ResponseStatusException(
                HttpStatus.BAD_REQUEST, "Ce mois n’existe pas dans le calendrier\u00a0: écrivez-le comme 2026-12.");
    }

    /** Days of the calendar as their page shows them. */
    private static final class MonthPage {

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
            return entries.stream()
                    .collect(Collectors.groupingBy(CalendarEntry::day, TreeMap::new, Collectors.toList()));
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
}
