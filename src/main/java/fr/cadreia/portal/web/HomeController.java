package fr.cadreia.portal.web;

import fr.cadreia.people.People;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Home page and sign-in. */
@Controller
class HomeController {

    private final RuleCards rules;
    private final NextTasks tasks;
    private final People people;

    HomeController(RuleCards rules, NextTasks tasks, People people) {
        this.rules = rules;
        this.tasks = tasks;
        this.people = people;
    }

    @GetMapping("/")
    String home(
            @RequestParam(name = "deconnecte", required = false) String signedOut, Principal principal, Model model) {
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("framework", rules.framework());
        model.addAttribute("rules", rules.all());
        model.addAttribute("doors", Door.values());
        if (principal != null) {
            people.find(principal.getName()).ifPresent(me -> model.addAttribute("tasks", tasks.of(me)));
        }
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
