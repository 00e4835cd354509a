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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
}
