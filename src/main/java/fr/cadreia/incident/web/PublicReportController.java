package fr.cadreia.incident.web;

import fr.cadreia.incident.AnswerTerms;
import fr.cadreia.incident.CitizenReports;
import fr.cadreia.incident.CitizenReports.Statement;
import fr.cadreia.incident.PublicUses;
import fr.cadreia.incident.PublicUses.Found;
import fr.cadreia.incident.PublicUses.Use;
import fr.cadreia.incident.ReportReceipt;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PublicForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public page by which anybody reports a problem, without an account, and follows what becomes of it. */
@Controller
@RequestMapping("/signaler")
class PublicReportController {

    private static final List<Choice> SEVERITIES = List.of(
            new Choice("1", "report.severity.1"),
            new Choice("2", "report.severity.2"),
            new Choice("3", "report.severity.3"),
            new Choice("4", "report.severity.4"));
    private static final List<Choice> STILL = List.of(
            new Choice("yes", "report.still.yes"),
            new Choice("no", "report.still.no"),
            new Choice("unknown", "report.still.unknown"));

    /** The button that looks for a use. */
    private static final String SEARCH = "chercher";

    /** The most uses that a reader looks through. */
    private static final int MOST_USES = 10;

    private static final Found NOTHING = new Found(List.of(), 0);
    private static final int LONGEST_SEARCH = 100;

    private static final int REPORTS_EACH = 5;
    private static final int REPORTS_ALL = 200;
    private static final int LOOKS_EACH = 30;
    private static final int LOOKS_ALL = 2_000;

    private final CitizenReports reports;
    private final PublicUses uses;
    private final PublicForms forms;
    private final AnswerTerms terms;
    private final AuthorityClock clock;

    PublicReportController(
            CitizenReports reports, PublicUses uses, PublicForms forms, AnswerTerms terms, AuthorityClock clock) {
        this.terms = terms;
        this.reports = reports;
        this.uses = uses;
        this.forms = forms;
        this.clock = clock;
    }

    /** An answer to choose, and the key of its text. */
    record Choice(String value, String text) {}

    @GetMapping
    String form(
            @RequestParam(name = "dossier", required = false, defaultValue = "") String about,
            @RequestParam(name = "cherche", required = false, defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        forms.shown(response);
        return page(Map.of("dossier", about, "cherche", words), model);
    }

    /** Looks for a use, and keeps all that was typed. */
    @PostMapping(params = SEARCH)
    String search(@RequestParam Map<String, String> entered, Model model) {
        return page(entered, model);
    }

    private String page(Map<String, String> entered, Model model) {
        model.addAttribute("entered", entered);
        addUses(entered.getOrDefault("dossier", ""), entered.getOrDefault("cherche", ""), model);
        model.addAttribute("searched", entered.containsKey(SEARCH));
        model.addAttribute("severities", SEVERITIES);
        model.addAttribute("still", STILL);
        model.addAttribute("today", clock.today().toString());
        return "incident/report";
    }

    /** Adds the chosen use, then those that a search finds. */
    private void addUses(String chosen, String typed, Model model) {
        String words = VisibleText.line(typed);
        words = ShortText.whole(words, LONGEST_SEARCH);
        Optional<Use> kept = uses.find(VisibleText.line(chosen));
        Found found = words.isEmpty() ? NOTHING : uses.search(words, MOST_USES);
        model.addAttribute("notFound", kept.isEmpty() ? VisibleText.line(chosen) : "");
        model.addAttribute("chosen", kept.map(Use::reference).orElse(""));
        model.addAttribute("words", words);
        model.addAttribute("found", words.isEmpty() ? null : found.total());
        model.addAttribute(
                "uses",
                Stream.concat(kept.stream(), found.uses().stream()).distinct().toList());
    }

    @PostMapping(params = "!" + SEARCH)
    String send(EnteredForm entered, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        return entered.answer(() -> page(entered.values(), model), () -> {
            ReportReceipt received = forms.receive(
                    request,
                    entered,
                    "report",
                    REPORTS_EACH,
                    REPORTS_ALL,
                    () -> reports.receive(statement(entered), entered.notPersons()));
            redirect.addFlashAttribute("receipt", received.number());
            redirect.addFlashAttribute("answerBy", FrenchText.day(received.answerBy()));
            return "redirect:/signaler/recu";
        });
    }

    private static Statement statement(EnteredForm entered) {
        try {
            return new Statement(
                    entered.value("dossier"),
                    entered.value("titre").strip(),
                    entered.value("recit").strip(),
                    LocalDate.parse(entered.value("jour")),
                    entered.value("gravite"),
                    entered.value("encore"),
                    entered.value("adresse").strip());
        } catch (DateTimeParseException e) {
            throw CommandRefusedException.invalid("Indiquez le jour où vous avez constaté le problème.");
        }
    }

    /** Shows the number once, after sending: it is not kept. */
    @GetMapping("/recu")
    String receipt(Model model) {
        return model.containsAttribute("receipt") ? "incident/receipt" : "redirect:/signaler/suivi";
    }

    @GetMapping("/suivi")
    String follow() {
        return "incident/follow";
    }

    @PostMapping("/suivi")
    String follow(
            @RequestParam(name = "recu", defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!forms.passes("look", request.getRemoteAddr(), LOOKS_EACH, LOOKS_ALL)) {
            PublicForms.answerFlood(response);
            model.addAttribute("error", "Trop d’essais\u00a0: réessayez dans une heure.");
            return "incident/follow";
        }
        reports.follow(number)
                .ifPresentOrElse(
                        report -> model.addAttribute(
                                "report", ReportView.of(report, "", terms.isOver(report.answerBy()))),
                        () -> {
                            response.setStatus(HttpStatus.NOT_FOUND.value());
                            model.addAttribute(
                                    "error",
                                    "Aucun signalement n’a ce numéro de reçu\u00a0: vérifiez les seize caractères. Une demande faite depuis "
                                            + "une fiche du registre se suit à /registre/demandes/suivi.");
                        });
        model.addAttribute("number", number);
        return "incident/follow";
    }
}
