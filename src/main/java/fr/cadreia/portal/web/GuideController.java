package fr.cadreia.portal.web;

import fr.cadreia.kernel.web.PublicPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Help for each role, to be read without an account too. */
@Controller
@RequestMapping("/aide")
class GuideController {

    @PublicPage
    @GetMapping
    String list(Model model) {
        model.addAttribute("pages", HelpPage.values());
        return "help/list";
    }

    @PublicPage
    @GetMapping("/{role}")
    String show(@PathVariable String role, Model model) {
        model.addAttribute(
                "page",
                HelpPage.of(role)
                        .orElseThrow(() -> new ResponseStatusException(
                                HttpStatus.NOT_FOUND, "Aucune aide de ce nom. La liste est à l’adresse /aide.")));
        return "help/page";
    }
}
