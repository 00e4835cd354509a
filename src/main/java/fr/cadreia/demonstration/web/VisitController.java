package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.Personas;
import fr.cadreia.demonstration.StoryProgress;
import fr.cadreia.demonstration.tour.DiagramAttempt;
import fr.cadreia.demonstration.tour.Tour;
import fr.cadreia.demonstration.tour.TourStop;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The visit in six stops: each signs in as the person whose work it shows, and opens the page of that work. */
@Controller
@RequestMapping(VisitController.ADDRESS)
@Profile("demo")
class VisitController {

    static final String ADDRESS = "/visite";

    private static final String DIAGRAM = "/diagramme";

    /** The page on which a second person countersigns, to which the sign-in may lead. */
    private static final Pattern REQUEST_TO_SIGN = Pattern.compile("/administration/mises-en-vigueur/\\d{1,18}");

    private final Tour tour;
    private final Personas personas;
    private final StoryProgress progress;
    private final DiagramAttempt attempt;
    private final People people;

    VisitController(Tour tour, Personas personas, StoryProgress progress, DiagramAttempt attempt, People people) {
        this.tour = tour;
        this.personas = personas;
        this.progress = progress;
        this.attempt = attempt;
        this.people = people;
    }

    @GetMapping
    String begin(@RequestParam(name = "fin", required = false) String over, Model model) {
        model.addAttribute("over", over != null);
        model.addAttribute("stops", TourStop.values());
        model.addAttribute("played", progress.now().state() == StoryProgress.State.PLAYED);
        return "demonstration/visit";
    }

    @PostMapping("/{stop:[1-6]}")
    String stop(@PathVariable String stop, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        TourStop next = TourStop.of(stop).orElseThrow();
        if (!signInAs(next.account(), request)) {
            throw refused(next.account().orElseThrow());
        }
        DemonstrationPages.remember(Optional.of(next), response);
        return "redirect:" + tour.place(next);
    }

    @PostMapping("/fin")
    String end(HttpServletResponse response) {
        DemonstrationPages.remember(Optional.empty(), response);
        return "redirect:" + ADDRESS + "?fin";
    }

    /** Signs in as a person of the demonstration and leads to that person's work, as the sign-in page does. */
    @PostMapping("/entrer")
    String enter(
            @RequestParam(name = "compte", defaultValue = "") String account,
            @RequestParam(name = "page", defaultValue = "/") String page,
            HttpServletRequest request)
            throws ServletException {
        boolean known = personas.parts().stream()
                .flatMap(part -> part.people().stream())
                .anyMatch(persona -> persona.account().equals(account));
        if (!known) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "Cette personne n’est pas de la démonstration\u00a0: choisissez-en une autre.");
        }
        if (!signInAs(Optional.of(account), request)) {
            throw refused(account);
        }
        return "redirect:" + (REQUEST_TO_SIGN.matcher(page).matches() ? page : "/");
    }

    private static ResponseStatusException refused(String account) {
        return new ResponseStatusException(
                HttpStatus.CONFLICT,
                "Le mot de passe du compte «\u00a0" + account
                        + "\u00a0» a été changé\u00a0: connectez-vous vous-même, ou passez à l’étape suivante de la visite.");
    }

    @GetMapping(DIAGRAM)
    String diagram(Principal principal, Model model) {
        model.addAttribute("mayDeploy", mayDeploy(principal));
        return "demonstration/diagram";
    }

    @PostMapping(DIAGRAM)
    String deploy(Principal principal, Model model) {
        if (!mayDeploy(principal)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "L’administration seule dépose des diagrammes\u00a0: reprenez la visite à sa sixième étape.");
        }
        model.addAttribute("answer", attempt.deploy());
        return diagram(principal, model);
    }

    private boolean mayDeploy(Principal principal) {
        return principal != null && people.has(principal.getName(), Role.ADMINISTRATORS);
    }

    /**
     * Signs in as another person of the demonstration, in a new session.
     *
     * @param account an account whose password is its id; empty for somebody without an account
     * @return false when the password was changed; nobody is then signed in
     */
    private static boolean signInAs(Optional<String> account, HttpServletRequest request) throws ServletException {
        if (account.equals(Optional.ofNullable(request.getRemoteUser()))) {
            return true;
        }
        request.logout();
        if (account.isEmpty()) {
            return true;
        }
        try {
            request.login(account.get(), account.get());
            return true;
        } catch (ServletException refused) {
            return false;
        }
    }
}
