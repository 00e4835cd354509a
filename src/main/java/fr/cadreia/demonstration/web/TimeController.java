package fr.cadreia.demonstration.web;

import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.demonstration.ClockBusyException;
import fr.cadreia.demonstration.DemonstrationClock;
import fr.cadreia.demonstration.PassageResult;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page where a signed-in person moves the demonstration's clock forward and reads what the application did by
 * itself meanwhile, as the journal tells it.
 */
@Controller
@RequestMapping(TimeController.ADDRESS)
@Profile("demo")
class TimeController {

    static final String ADDRESS = "/demo/temps";

    private static final int MOST = 50;

    private final DemonstrationClock demonstration;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final Cases cases;
    private final People people;
    private final AuthorityClock clock;

    TimeController(
            DemonstrationClock demonstration,
            Sessions sessions,
            Cases cases,
            People people,
            AuthorityClock clock,
            JdbcClient jdbc) {
        this.demonstration = demonstration;
        this.sessions = sessions;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @GetMapping
    String page(Model model) {
        Optional<LocalDate> session = sessions.after(clock.dateTime()).stream()
                .map(Session::startsAt)
                .map(LocalDateTime::toLocalDate)
                .filter(demonstration.today()::isBefore)
                .findFirst();
        Optional<LocalDate> due = demonstration.nextDue();
        model.addAttribute("day", demonstration.today());
        model.addAttribute("weekday", FrenchText.weekday(demonstration.today()));
        model.addAttribute("nextDue", due.orElse(null));
        model.addAttribute("nextDueDay", due.map(FrenchText::day).orElse(""));
        model.addAttribute("nextSession", session.orElse(null));
        model.addAttribute("nextSessionDay", session.map(FrenchText::day).orElse(""));
        return "demonstration/time";
    }

    /** @param until a date that the page offers or that somebody types */
    @PostMapping
    String move(
            @RequestParam(name = "jusqua", defaultValue = "") String until,
            Principal principal,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Instant before = clock.now();
        LocalDate from = demonstration.today();
        try {
            PassageResult work = demonstration.moveTo(ClockMove.until(until, from));
            redirect.addFlashAttribute("from", FrenchText.day(from));
            redirect.addFlashAttribute("failed", work.failed());
            redirect.addFlashAttribute("happened", happened(before, people.get(principal.getName())));
            return "redirect:" + ADDRESS;
        } catch (FormRefusedException refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", refused.fields().get(0).message());
            model.addAttribute("until", until);
        } catch (ClockBusyException busy) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("busy", true);
        }
        return page(model);
    }

    /** Returns the events in the cases that the reader may see: each with its {@code reference} and {@code what}, French. */
    private List<Map<String, String>> happened(Instant before, Person reader) {
        List<TimeController.Row> rows = since(before, MOST);
        Map<String, Case> known =
                cases.all(rows.stream().map(TimeController.Row::reference).toList());
        return rows.stream()
                .filter(row -> Optional.ofNullable(known.get(row.reference()))
                        .filter(found -> found.isOpenTo(reader))
                        .isPresent())
                .map(row ->
                        Map.of("reference", row.reference(), "what", row.kind().label()))
                .toList();
    }

    /** @param reference reference of the chain for which it was done, of a case or another one */
    public record Row(String reference, JournalKind kind) {}

    /** Returns the events since a moment, each once, the earliest first. */
    private List<Row> since(Instant moment, int most) {
        return jdbc.sql("""
                        select case_reference, kind from cadre_journal where written_at >= ? and actor = ?
                        group by case_reference, kind order by min(written_at), case_reference, kind limit ?""")
                .params(moment.atOffset(ZoneOffset.UTC), Journal.APPLICATION, most)
                .query((row, number) ->
                        new Row(row.getString("case_reference"), JournalKind.valueOf(row.getString("kind"))))
                .list();
    }
}
