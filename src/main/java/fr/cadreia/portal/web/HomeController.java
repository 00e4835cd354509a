package fr.cadreia.portal.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Home page and sign-in. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(@RequestParam(name = "deconnecte", required = false) String signedOut, Model model) {
        model.addAttribute("signedOut", signedOut != null);
        return "home";
    }

    @GetMapping("/connexion")
    String signIn(
            @RequestParam(name = "error", required = false) String error,
            @RequestParam(name = "expiree", required = false) String expired,
            Principal principal,
            Model model) {
        if (principal != null) {
            return "redirect:/";
        }
        model.addAttribute("failed", error != null);
        model.addAttribute("expired", expired != null);
        return "sign-in";
    }
}
