package fr.cadreia.committee.web;

import fr.cadreia.committee.mandate.Mandate;
import fr.cadreia.committee.mandate.MandateRegister;
import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.dossier.web.Visits;
import fr.cadreia.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sits in the committee: everybody who is signed in reads it, the secretary keeps it. */
@Controller
@RequestMapping("/comite/composition")
class CompositionController {

    private static final String PAGE = "redirect:/comite/composition";

    private final Visits visits;
    private final MandateRegister register;
    private final CompositionPage page;

    CompositionController(Visits visits, MandateRegister register, CompositionPage page) {
        this.visits = visits;
        this.register = register;
        this.page = page;
    }

    @GetMapping
    String show(Principal principal, Model model) {
        return page.show(visits.person(principal), model);
    }

    @PostMapping
    String record(
            @RequestParam Map<String, String> entered,
            Principal principal,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Person person = visits.person(principal);
        try {
            register.record(person, mandate(entered));
            redirect.addFlashAttribute("doneMessage", "composition.done.recorded");
            return PAGE;
        } catch (CommandRefusedException refused) {
            SessionController.refuse(refused, entered, model, response);
            return page.show(person, model);
        }
    }

    @PostMapping("/{id}/fin")
    String end(
            @PathVariable long id,
            @RequestParam Map<String, String> entered,
            Principal principal,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Person person = visits.person(principal);
        try {
            LocalDate end = day(entered, "fin")
                    .orElseThrow(() -> CommandRefusedException.invalid("Indiquez le jour où le mandat prend fin."));
            register.end(person, id, end, SessionForms.text(entered, "motif", 500));
            redirect.addFlashAttribute("doneMessage", "composition.done.ended");
            return PAGE;
        } catch (CommandRefusedException refused) {
            SessionController.refuse(refused, entered, model, response);
            model.addAttribute("failedMandate", id);
            return page.show(person, model);
        }
    }

    private static Mandate mandate(Map<String, String> entered) {
        String act = SessionForms.text(entered, "acte", 200);
        if (act.isBlank()) {
            throw CommandRefusedException.invalid("Indiquez l'acte de désignation.");
        }
        return new Mandate(
                0,
                entered.getOrDefault("membre", ""),
                entered.getOrDefault("titulaire", ""),
                day(entered, "debut")
                        .orElseThrow(() -> CommandRefusedException.invalid("Indiquez le premier jour du mandat.")),
                day(entered, "fin"),
                act);
    }

    private static Optional<LocalDate> day(Map<String, String> entered, String field) {
        String day = entered.getOrDefault(field, "").strip();
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            throw CommandRefusedException.invalid("« " + day + " » n'est pas une date : écrivez-la ainsi, 2026-12-24.");
        }
    }
}
