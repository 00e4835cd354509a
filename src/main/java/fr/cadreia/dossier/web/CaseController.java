package fr.cadreia.dossier.web;

import fr.cadreia.dossier.CaseDiagrams;
import fr.cadreia.dossier.SimilarCases;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.dossier.steps.proposal.ProposalLength;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The page of a case and its diagram, and the page that opens a case. */
@Controller
class CaseController {

    private final CaseAccess access;
    private final CasePage page;
    private final CaseDiagrams diagrams;
    private final CaseCommands commands;
    private final SimilarCases similar;
    private final People people;
    private final ProposalLength length;

    CaseController(
            CaseAccess access,
            CasePage page,
            CaseDiagrams diagrams,
            CaseCommands commands,
            SimilarCases similar,
            People people,
            ProposalLength length) {
        this.length = length;
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
        model.addAttribute("proposalLength", length.whole());
        EnteredForm.none(model);
        return "dossier/new";
    }

    @PostMapping("/dossiers/nouveau")
    String open(EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        NotPersons given = entered.notPersons();
        return entered.answer(() -> propose(principal, model), () -> {
            String title = commands.acceptable(person, entered.value("titre"), given);
            List<SimilarCases.Similar> close =
                    title.equals(entered.value("malgre")) ? List.of() : similar.toTitle(title, person);
            if (close.isEmpty()) {
                return "redirect:/dossiers/" + commands.open(person, title, given);
            }
            model.addAttribute("close", close);
            model.addAttribute("notPersons", given.words());
            model.addAttribute("entered", Map.of("titre", title));
            return propose(principal, model);
        });
    }
}
