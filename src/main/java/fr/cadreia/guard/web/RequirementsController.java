package fr.cadreia.guard.web;

import fr.cadreia.framework.Frameworks;
import fr.cadreia.guard.diagram.requirement.Requirements;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the requirements of the framework in force, step by step, for everybody. */
@Controller
class RequirementsController {

    private static final String PAGE = "/cadre/exigences";

    private final RequirementsView view;
    private final Frameworks frameworks;

    RequirementsController(Requirements requirements, Frameworks frameworks) {
        this.view = RequirementsView.of(requirements);
        this.frameworks = frameworks;
    }

    /** Shows the list of diagrams, and the demands that hold for all of them. */
    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("required", view);
        model.addAttribute("inForce", frameworks.inForce().number());
        return "guard/requirements";
    }

    @GetMapping(PAGE + "/{key}")
    String show(@PathVariable String key, Model model) {
        model.addAttribute(
                "p",
                view.processes().stream()
                        .filter(process -> process.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(
                                HttpStatus.NOT_FOUND,
                                "Le cadre n’exige rien d’un processus de clé «\u00a0" + key + "\u00a0».")));
        model.addAttribute("framework", view.framework());
        return "guard/requirement";
    }
}
