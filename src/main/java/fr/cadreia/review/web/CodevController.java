package fr.cadreia.review.web;

import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.review.OwnInitiative;
import fr.cadreia.review.OwnOpinion;
import fr.cadreia.review.OwnOpinions;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the development council speaks by its own initiative, and everybody signed in reads what became of it. */
@Controller
@RequestMapping("/codev")
class CodevController {

    private final CaseAccess access;
    private final OwnInitiative initiative;
    private final OwnOpinions opinions;
    private final Cases cases;

    CodevController(CaseAccess access, OwnInitiative initiative, OwnOpinions opinions, Cases cases) {
        this.access = access;
        this.initiative = initiative;
        this.opinions = opinions;
        this.cases = cases;
    }

    /** An opinion in French; answer and its day are empty while there is none. */
    record Row(
            String reference,
            String caseReference,
            String title,
            String opinion,
            String givenOn,
            String answerDue,
            String answer,
            String answeredOn) {

        static Row of(OwnOpinion opinion) {
            return new Row(
                    opinion.reference(),
                    opinion.caseReference(),
                    opinion.title(),
                    opinion.opinion(),
                    FrenchText.day(opinion.givenOn()),
                    FrenchText.day(opinion.answerDue()),
                    opinion.answer().orElse(""),
                    opinion.answeredOn().map(FrenchText::day).orElse(""));
        }
    }

    @GetMapping
    String list(@RequestParam(name = "dossier", defaultValue = "") String about, Principal principal, Model model) {
        model.addAttribute("entered", Map.of("dossier", about));
        return page(access.person(principal), model);
    }

    private String page(Person reader, Model model) {
        model.addAttribute("mayGive", reader.has(Role.DEVELOPMENT_COUNCIL));
        OwnInitiative.Offered offered = initiative.publicCases();
        model.addAttribute("cases", offered.cases());
        model.addAttribute("cut", offered.more() ? OwnInitiative.OFFERED : 0);
        model.addAttribute("opinions", opinions.all().stream().map(Row::of).toList());
        return "review/codev";
    }

    @PostMapping
    String give(EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        if (!person.has(Role.DEVELOPMENT_COUNCIL)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Seul le conseil de développement rend un avis d’initiative.");
        }
        return entered.answer(
                () -> page(person, model),
                () -> "redirect:/codev/"
                        + initiative.give(
                                person, entered.value("dossier"), entered.value("objet"), entered.value("avis")));
    }

    @GetMapping("/{reference}")
    String show(@PathVariable String reference, Principal principal, Model model) {
        OwnOpinion opinion = opinions.find(reference)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucun avis d’initiative ne porte ce numéro."));
        model.addAttribute("opinion", Row.of(opinion));
        model.addAttribute(
                "mayOpen",
                access.person(principal)
                        .maySee(cases.get(opinion.caseReference()).organisation()));
        return "review/opinion";
    }
}
