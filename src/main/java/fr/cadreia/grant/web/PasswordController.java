package fr.cadreia.grant.web;

import fr.cadreia.grant.Credentials;
import fr.cadreia.grant.PasswordLinks.PasswordLink;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page where a person with a one-time link chooses a password. */
@Controller
class PasswordController {

    private static final String PATH = "/mot-de-passe/{token:[A-Za-z0-9_-]{32}}";

    private final Credentials credentials;
    private final People people;

    PasswordController(Credentials credentials, People people) {
        this.credentials = credentials;
        this.people = people;
    }

    @GetMapping(PATH)
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(token, model, response);
    }

    private String page(String token, Model model, HttpServletResponse response) {
        // No other site is told the address.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            PasswordLink link = credentials.open(token);
            model.addAttribute("who", people.name(link.account()));
            model.addAttribute("signInName", people.signInName(link.account()));
            model.addAttribute("needsCode", link.needsCode());
            model.addAttribute("token", token);
            return "grant/password";
        } catch (CommandRefusedException gone) {
            throw new ResponseStatusException(HttpStatus.GONE, gone.getMessage(), gone);
        }
    }

    @PostMapping(PATH)
    String choose(@PathVariable String token, EnteredForm entered, Model model, HttpServletResponse response) {
        return entered.answer(() -> page(token, model, response), () -> {
            credentials.choose(token, entered.value("code"), chosen(entered));
            return entered.done("grant.done.password", "/connexion");
        });
    }

    /** Returns the password, which the page asks for twice. */
    static String chosen(EnteredForm entered) {
        String password = entered.value("nouveau");
        if (!password.equals(entered.value("encore"))) {
            throw CommandRefusedException.invalid("Les deux mots de passe ne sont pas les mêmes.");
        }
        return password;
    }
}
