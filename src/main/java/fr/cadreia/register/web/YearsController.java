package fr.cadreia.register.web;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.RegisterYears;
import fr.cadreia.register.RegisterYears.YearFigures;
import fr.cadreia.register.entry.UseStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Years of the register side by side: anybody reads it, without an account. */
@Controller
class YearsController {

    /** The most years that fit side by side on a page. */
    private static final int MOST = 4;

    private final RegisterYears years;
    private final RegisterEntries entries;
    private final AuthorityClock clock;

    YearsController(RegisterYears years, RegisterEntries entries, AuthorityClock clock) {
        this.years = years;
        this.entries = entries;
        this.clock = clock;
    }

    /** @param change from the first to the last year, with its sign; French */
    record Row(String label, List<Long> values, String change) {

        static Row of(String label, List<Long> values) {
            long change = values.get(values.size() - 1) - values.get(0);
            return new Row(label, values, change == 0 ? "=" : (change > 0 ? "+" : "−") + Math.abs(change));
        }
    }

    /** @param asked years; without any, the last one that is over and this one */
    @PublicPage
    @GetMapping("/registre/comparaison")
    String show(@RequestParam(name = "annees", defaultValue = "") List<String> asked, Model model) {
        int now = clock.today().getYear();
        int first = entries.firstPublication()
                .map(moment -> AuthorityClock.dayOf(moment).getYear())
                .orElse(now);
        List<Integer> possible = IntStream.rangeClosed(first, now).boxed().toList();
        List<Integer> wanted = asked.isEmpty() ? usual(possible) : parse(asked, possible);
        List<YearFigures> figures = wanted.stream().map(years::of).toList();
        model.addAttribute("possible", possible);
        model.addAttribute("wanted", wanted);
        model.addAttribute("running", wanted.contains(now) ? now : null);
        model.addAttribute("first", first);
        model.addAttribute("standing", standing(figures));
        model.addAttribute("during", during(figures));
        return "register/years";
    }

    private static List<Integer> usual(List<Integer> possible) {
        return possible.subList(Math.max(0, possible.size() - 2), possible.size());
    }

    private static List<Integer> parse(List<String> asked, List<Integer> possible) {
        TreeSet<Integer> wanted = new TreeSet<>();
        for (String given : asked) {
            if (!given.matches("\\d{4}") || !possible.contains(Integer.valueOf(given))) {
                throw bad("Choisissez des années de " + possible.get(0) + " à " + possible.get(possible.size() - 1)
                        + "\u00a0: le registre n’en a pas d’autres.");
            }
            wanted.add(Integer.valueOf(given));
        }
        if (wanted.size() > MOST) {
            throw bad("Comparez " + MOST + " années au plus.");
        }
        return List.copyOf(wanted);
    }

    private static ResponseStatusException bad(String message) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, message);
    }

    /** Returns the rows of the statuses; a status that no use had in any of the years is left out. */
    private static List<Row> standing(List<YearFigures> figures) {
        Stream<Row> statuses = UseStatus.listed()
                .filter(status -> figures.stream().anyMatch(year -> year.with(status) > 0))
                .map(status -> row(status.label(), figures, year -> year.with(status)));
        return Stream.concat(
                        statuses,
                        Stream.of(
                                row("Tous les usages", figures, YearFigures::uses),
                                row("Réévaluation en retard", figures, YearFigures::late)))
                .toList();
    }

    private List<Row> during(List<YearFigures> figures) {
        Map<Integer, Integer> decided =
                entries.figures(RegisterQuery.all(0, 1), 0).decisions();
        return List.of(
                row("Entrés au registre", figures, YearFigures::begun),
                row("Avis rendus par le comité", figures, year -> decided.getOrDefault(year.year(), 0)),
                row("Réévalués", figures, YearFigures::reassessed),
                row("Arrêtés", figures, year -> newly(year, UseStatus.STOPPED) - year.overBefore()),
                row("Refusés", figures, year -> newly(year, UseStatus.REFUSED)));
    }

    /**
     * Returns the uses that ended in the year: an ended use stays so, so the number at the end of the year before is
     * taken off.
     */
    private long newly(YearFigures year, UseStatus ended) {
        return year.with(ended) - years.of(year.year() - 1).with(ended);
    }

    private static Row row(String label, List<YearFigures> figures, ToLongFunction<YearFigures> value) {
        return Row.of(label, figures.stream().map(value::applyAsLong).toList());
    }
}
