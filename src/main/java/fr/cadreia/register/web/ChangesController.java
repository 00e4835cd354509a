package fr.cadreia.register.web;

import fr.cadreia.dossier.web.PageOf;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.web.PublicPage;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterEntries;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
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

/** What the register said anew in a month: anybody reads it, without an account. */
@Controller
class ChangesController {

    /** What is still read; the feed has everything. */
    private static final int MOST = 500;

    private static final int PAGE_SIZE = 50;

    private final RegisterEntries entries;
    private final Clock clock;

    ChangesController(RegisterEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** @param cause what led to the version, French */
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
     */
    @PublicPage
    @GetMapping("/registre/modifications")
    String show(
            @RequestParam(name = "mois", defaultValue = "") String month,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        YearMonth now = YearMonth.now(clock.withZone(ZoneId.systemDefault()));
        YearMonth first = entries.firstPublication()
                .map(moment -> YearMonth.from(moment.atZone(ZoneId.systemDefault())))
                .orElse(now);
        YearMonth asked = month.isEmpty() ? now : parse(month);
        List<EntryVersion> found = entries.published(begin(asked), begin(asked.plusMonths(1)), MOST + 1);
        List<EntryVersion> shown = found.subList(0, Math.min(MOST, found.size()));
        model.addAttribute("month", FrenchText.month(asked));
        PageOf<EntryVersion> part = PageOf.of(shown, page, PAGE_SIZE);
        model.addAttribute("first", first);
        model.addAttribute("now", now);
        model.addAttribute("asked", asked);
        model.addAttribute("part", part);
        model.addAttribute("days", byDay(part.rows()));
        model.addAttribute("changed", shown.size());
        model.addAttribute(
                "uses", shown.stream().map(EntryVersion::reference).distinct().count());
        model.addAttribute(
                "begun", shown.stream().filter(version -> version.number() == 1).count());
        model.addAttribute("more", found.size() > MOST);
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
        return month.atDay(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /** Newest first; the days in French. */
    private static Map<String, List<Row>> byDay(List<EntryVersion> versions) {
        return versions.stream()
                .collect(Collectors.groupingBy(
                        version -> FrenchText.weekday(version.publishedAt().atZone(ZoneId.systemDefault())),
                        LinkedHashMap::new,
                        Collectors.mapping(Row::of, Collectors.toList())));
    }
}
