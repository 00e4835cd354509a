package fr.cadreia.training.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.dossier.web.EnteredForm;
import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.training.Awareness;
import fr.cadreia.training.AwarenessDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Training in figures, per case and per organisation, and the awareness actions. */
@Controller
@RequestMapping("/formations")
class TrainingOverviewController {

    private static final String PAGE = "redirect:/formations";

    private final CaseAccess access;
    private final AwarenessDesk desk;
    private final TrainingOverview overview;

    TrainingOverviewController(CaseAccess access, AwarenessDesk desk, TrainingOverview overview) {
        this.access = access;
        this.desk = desk;
        this.overview = overview;
    }

    @GetMapping
    String show(@RequestParam(name = "page", defaultValue = "1") int page, Principal principal, Model model) {
        return overview.show(access.person(principal), page, model);
    }

    @PostMapping("/sensibilisations")
    String record(
            @RequestParam MultiValueMap<String, String> sent,
            Principal principal,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Person person = access.person(principal);
        EnteredForm entered = new EnteredForm(sent);
        try {
            desk.record(person, action(person, entered));
            redirect.addFlashAttribute("doneMessage", "training.done.awareness");
            return PAGE;
        } catch (CommandRefusedException refused) {
            entered.refuse(refused, model, response);
            return overview.show(person, 1, model);
        }
    }

    private static Awareness action(Person person, EnteredForm entered) {
        String organisation = person.has(Role.HR) ? entered.first("organisation") : person.organisation();
        return new Awareness(
                0,
                organisation,
                entered.requiredDay("jour", "Date"),
                entered.choice("theme", "Thème", Awareness.Theme.values()),
                entered.choice("public", "Public", Awareness.Audience.values()),
                entered.required("contenu", "Contenu", 2000),
                entered.number("presents", "Personnes présentes", 1, 100_000));
    }

    @PostMapping("/sensibilisations/{id}/retrait")
    String remove(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Principal principal,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Person person = access.person(principal);
        EnteredForm entered = new EnteredForm(sent);
        try {
            desk.remove(person, id, entered.first("motif"));
            redirect.addFlashAttribute("doneMessage", "training.done.awareness-removed");
            return PAGE;
        } catch (CommandRefusedException refused) {
            entered.refuse(refused, model, response);
            return overview.show(person, 1, model);
        }
    }
}
