package fr.cadreia.committee.web;

import fr.cadreia.engine.web.PublicPage;
import fr.cadreia.people.People;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who sits in the committee, by which act: anybody reads it. */
@Controller
class CompositionController {

    private final CompositionPage page;
    private final People people;

    CompositionController(CompositionPage page, People people) {
        this.page = page;
        this.people = people;
    }

    @PublicPage
    @GetMapping("/comite/composition")
    String show(Principal principal, Model model) {
        boolean inside = principal != null && people.find(principal.getName()).isPresent();
        return page.show(inside, model);
    }
}
