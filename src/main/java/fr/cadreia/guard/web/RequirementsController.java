package fr.cadreia.guard.web;

import fr.cadreia.guard.diagram.Requirements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the framework in force requires, step by step, for whoever is signed in. */
@Controller
class RequirementsController {

    private final RequirementsView view;

    RequirementsController(Requirements requirements) {
        this.view = RequirementsView.of(requirements);
    }

    @GetMapping("/cadre/exigences")
    String show(Model model) {
        model.addAttribute("required", view);
        return "guard/requirements";
    }
}
