package fr.cadreia.dossier.web;

import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.rectification.RectificationService;
import fr.cadreia.journal.UseState;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the cases that the signed-in person may see. */
@Controller
class CaseListController {

    private final Cases cases;
    private final People people;
    private final CaseAccess access;
    private final RectificationService rectifications;

    CaseListController(Cases cases, People people, CaseAccess access, RectificationService rectifications) {
        this.cases = cases;
        this.people = people;
        this.access = access;
        this.rectifications = rectifications;
    }

    /**
     * A case in the list.
     *
     * @param standing French: its step or, of a case that has ended, how
     */
    record Row(String reference, String title, String organisation, String standing, String use, boolean open) {}

    @GetMapping("/dossiers")
    String list(@RequestParam Map<String, String> parameters, Principal principal, Model model) {
        Person person = access.person(principal);
        ListRequest request = ListRequest.parse(parameters, person, people);
        CaseQuery query = request.query(ListRequest.PAGE_SIZE);
        long count = cases.count(query);
        long pages = Math.max(1, (count + ListRequest.PAGE_SIZE - 1) / ListRequest.PAGE_SIZE);
        if (request.page() > pages) {
            return "redirect:" + request.onPage((int) pages);
        }
        List<Row> rows = cases.page(query).stream()
                .map(found -> new Row(
                        found.reference(),
                        found.title(),
                        people.organisationName(found.organisation()),
                        found.endingLabel().orElseGet(() -> found.step().label()),
                        found.useLabel(),
                        found.isOpen()))
                .toList();
        model.addAttribute("rectifications", rectifications.awaiting(person));
        model.addAttribute("list", request);
        model.addAttribute("rows", rows);
        model.addAttribute("count", count);
        model.addAttribute("pages", pages);
        model.addAttribute("nothingYet", count == 0 && request.isUnfiltered(person));
        model.addAttribute("everyCase", person.seesEveryCase());
        model.addAttribute("organisationName", people.organisationName(person.organisation()));
        model.addAttribute("organisations", people.organisations());
        model.addAttribute("steps", Step.values());
        model.addAttribute("useStates", UseState.values());
        return "dossier/list";
    }
}
