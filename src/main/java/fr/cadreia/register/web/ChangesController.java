package fr.cadreia.register.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterChanges;
import fr.cadreia.register.RegisterChanges.Counts;
import fr.cadreia.register.RegisterChanges.Span;
import fr.cadreia.register.RegisterEntries;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of the register's changes in a month: anybody reads it, without an account. */
@Controller
class ChangesController {

    private static final int PAGE_SIZE = 50;
    private static final String WITHOUT = "non";

    private final RegisterEntries entries;
    private final RegisterChanges changes;
    private final AuthorityClock clock;

    ChangesController(RegisterEntries entries, RegisterChanges changes, AuthorityClock clock) {
        this.entries = entries;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param cause the cause of the version, French */
    record Row(String reference, int version, String title, String cause) {

        static Row of(EntryVersion version) {
            return new Row(
                    version.reference(),
                    version.number(),
                    version.entry().identity().title(),
                    version.cause());
        }
    }

    /**
     * @param month such as {@code 2026-11}; this month where nothing is asked
     * @param declared {@code non} leaves out the uses that came in with an inventory
     */
    @PublicPage
    @GetMapping("/registre/modifications")
    String show(
            @RequestParam(name = "mois", defaultValue = "") String month,
            @RequestParam(name = "inventaires", defaultValue = "") String declared,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Model model) {
        if (!declared.isEmpty() && !declared.equals(WITHOUT)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "inventaires\u00a0: seule la valeur «\u00a0non\u00a0» a un sens.");
        }
        YearMonth now = YearMonth.from(clock.today());
        YearMonth first = entries.firstPublication()
                .map(moment -> YearMonth.from(AuthorityClock.dayOf(moment)))
                .orElse(now);
        YearMonth asked = month.isEmpty() ? now : parse(month);
        Span span = new Span(begin(asked), begin(asked.plusMonths(1)), !declared.equals(WITHOUT));
        Counts counts = changes.count(span);
        long listed = span.declared() ? counts.versions() : counts.versions() - counts.declared();
        int pages = Math.toIntExact(Math.max(1, (listed + PAGE_SIZE - 1) / PAGE_SIZE));
        int shown = Math.min(PageOf.asked(page), pages);
        model.addAttribute("month", FrenchText.month(asked));
        model.addAttribute("first", first);
        model.addAttribute("now", now);
        model.addAttribute("asked", asked);
        model.addAttribute("counts", counts);
        model.addAttribute("without", span.declared() ? null : WITHOUT);
        model.addAttribute("number", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("days", byDay(changes.published(span, (shown - 1) * PAGE_SIZE, PAGE_SIZE)));
        model.addAttribute("before", asked.isAfter(first) ? asked.minusMonths(1) : null);
        model.addAttribute("after", asked.isBefore(now) ? asked.plusMonths(1) : null);
        return "register/changes";
    }

    private static YearMonth parse(String month) {
        try {
            YearMonth parsed = YearMonth.parse(month);
            if (parsed.getYear() > 1999 && parsed.getYear() < 3000) {
                return parsed;
            }
        } catch (DateTimeException e) {
            // Answered below.
        }
        throw new ResponseStatusException(
                HttpStatus.BAD_REQUEST, "Ce mois n’existe pas\u00a0: écrivez-le comme 2026-11.");
    }

    private static Instant begin(YearMonth month) {
        return AuthorityClock.startOf(month.atDay(1));
    }

    /** Returns the rows by day, newest first; the days in French. */
    private static Map<String, List<Row>> byDay(List<EntryVersion> versions) {
        return versions.stream()
                .collect(Collectors.groupingBy(
                        version -> FrenchText.weekday(AuthorityClock.dayOf(version.publishedAt())),
                        LinkedHashMap::new,
                        Collectors.mapping(Row::of, Collectors.toList())));
    }
}
