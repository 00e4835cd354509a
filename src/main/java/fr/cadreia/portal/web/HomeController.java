package fr.cadreia.portal.web;

import fr.cadreia.dossier.task.TaskPlace;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front page for the public, what waits for those who work here, and sign-in. */
@Controller
class HomeController {

    private final FrontPage front;
    private final LandingPage landing;
    private final People people;

    HomeController(FrontPage front, LandingPage landing, People people) {
        this.front = front;
        this.landing = landing;
        this.people = people;
    }

    @PublicPage
    @GetMapping("/")
    String home(
            @RequestParam(name = "deconnecte", required = false) String signedOut,
            @CookieValue(name = TaskPlace.COOKIE, defaultValue = "") String place,
            Principal principal,
            Model model) {
        Optional<Person> me = Optional.ofNullable(principal).flatMap(known -> people.find(known.getName()));
        if (me.isPresent()) {
            return landing.show(me.get(), TaskPlace.of(place).orElse(TaskPlace.PAGE), model);
        }
        model.addAttribute("signedOut", signedOut != null);
        return front.show(model);
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
