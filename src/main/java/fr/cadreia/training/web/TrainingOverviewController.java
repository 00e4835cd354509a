package fr.cadreia.training.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.dossier.web.EnteredForm;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.training.Awareness;
import fr.cadreia.training.AwarenessDesk;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Training in figures, per case and per organisation, and the awareness actions. */
@Controller
@RequestMapping("/formations")
class TrainingOverviewController {

    private static final String PAGE = "/formations";

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
    String record(EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        return entered.answer(() -> overview.show(person, 1, model), () -> {
            desk.record(person, action(person, entered));
            return entered.done("training.done.awareness", PAGE);
        });
    }

    private static Awareness action(Person person, EnteredForm entered) {
        String organisation = person.has(Role.HR) ? entered.value("organisation") : person.organisation();
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
    String remove(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        return entered.answer(() -> overview.show(person, 1, model), () -> {
            desk.remove(person, id, entered.value("motif"));
            return entered.done("training.done.awareness-removed", PAGE);
        });
    }
}
