package fr.cadreia.signin.web;

import fr.cadreia.grant.Credentials;
import fr.cadreia.grant.PasswordLinks.PasswordLink;
import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import fr.cadreia.signin.LocalSignIn;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of a one-time link: its reader chooses a password, where the account may sign in by one, or goes on to the
 * provider or the directory to give the account an identity there.
 */
@Controller
class PasswordController {

    private static final String PATH = "/mot-de-passe/{token:" + Secret.TOKEN + "}";

    private final Credentials credentials;
    private final LocalSignIn local;
    private final People people;

    PasswordController(Credentials credentials, LocalSignIn local, People people) {
        this.credentials = credentials;
        this.local = local;
        this.people = people;
    }

    @GetMapping(PATH)
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        // No other site is told the address.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            PasswordLink link = credentials.open(token);
            model.addAttribute("who", people.name(link.account()));
            model.addAttribute("signInName", people.signInName(link.account()));
            model.addAttribute("needsCode", link.needsCode());
            model.addAttribute("passwords", local.accepts(link.account()));
            model.addAttribute("token", token);
            return "signin/password";
        } catch (CommandRefusedException gone) {
            throw new ResponseStatusException(HttpStatus.GONE, gone.getMessage(), gone);
        }
    }

    @PostMapping(PATH)
    String choose(@PathVariable String token, EnteredForm entered, Model model, HttpServletResponse response) {
        return entered.answer(() -> show(token, model, response), () -> {
            if (!local.accepts(credentials.open(token).account())) {
                throw CommandRefusedException.conflict(
                        "Aucun mot de passe de cette application n’ouvre ce compte\u00a0: rattachez-y votre identité.");
            }
            credentials.choose(token, entered.value("code"), entered.newPassword());
            return entered.done("grant.done.password", "/connexion");
        });
    }
}
