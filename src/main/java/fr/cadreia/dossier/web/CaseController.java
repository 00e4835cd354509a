package fr.cadreia.dossier.web;

import fr.cadreia.dossier.CaseCommands;
import fr.cadreia.dossier.CaseDiagrams;
import fr.cadreia.dossier.SimilarCases;
import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.engine.NotPersons;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** One case's page and its diagram, and the page that opens a case. */
@Controller
class CaseController {

    private final CaseAccess access;
    private final CasePage page;
    private final CaseDiagrams diagrams;
    private final CaseCommands commands;
    private final SimilarCases similar;
    private final People people;

    CaseController(
            CaseAccess access,
            CasePage page,
            CaseDiagrams diagrams,
            CaseCommands commands,
            SimilarCases similar,
            People people) {
        this.similar = similar;
        this.access = access;
        this.page = page;
        this.diagrams = diagrams;
        this.commands = commands;
        this.people = people;
    }

    @GetMapping("/dossiers/{reference}")
    String show(@PathVariable String reference, Principal principal, Model model) {
        return page.show(access.open(principal, reference), model);
    }

    @GetMapping(path = "/dossiers/{reference}/diagramme.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String drawing(@PathVariable String reference, Principal principal) {
        access.open(principal, reference);
        return diagrams.drawing(reference)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucun processus ne porte le dossier " + reference + "."));
    }

    @GetMapping("/dossiers/nouveau")
    String propose(Principal principal, Model model) {
        Person person = access.person(principal);
        if (!person.isRequesterOf(person.organisation())) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Seul un agent d’une direction ou d’une commune peut proposer une solution.");
        }
        model.addAttribute("organisation", people.organisationName(person.organisation()));
        return "dossier/new";
    }

    @PostMapping("/dossiers/nouveau")
    String open(
            @RequestParam(name = "titre") String title,
            @RequestParam(name = "malgre", defaultValue = "") String shownBefore,
            @RequestParam MultiValueMap<String, String> sent,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        Person person = access.person(principal);
        NotPersons given = AskedMentions.in(sent);
        try {
            String stripped = commands.acceptable(person, title, given);
            List<SimilarCases.Similar> close =
                    stripped.equals(shownBefore) ? List.of() : similar.toTitle(stripped, person);
            if (close.isEmpty()) {
                return "redirect:/dossiers/" + commands.open(person, stripped, given);
            }
            model.addAttribute("close", close);
            model.addAttribute("notPersons", given.words());
            model.addAttribute("typed", stripped);
            return propose(principal, model);
        } catch (CommandRefusedException refused) {
            String template = propose(principal, model);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            AskedMentions.show(refused, given, model);
            model.addAttribute("typed", title);
            return template;
        }
    }
}
