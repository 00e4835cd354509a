package fr.cadreia.guard.web;

import fr.cadreia.framework.Frameworks;
import fr.cadreia.guard.diagram.Requirements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the framework in force requires, step by step, for everybody. */
@Controller
class RequirementsController {

    private final RequirementsView view;
    private final Frameworks frameworks;

    RequirementsController(Requirements requirements, Frameworks frameworks) {
        this.view = RequirementsView.of(requirements);
        this.frameworks = frameworks;
    }

    @GetMapping("/cadre/exigences")
    String show(Model model) {
        model.addAttribute("required", view);
        model.addAttribute("inForce", frameworks.inForce().number());
        return "guard/requirements";
    }
}
