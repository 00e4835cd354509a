package fr.cadreia.signin.ldap;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.grant.Credentials;
import fr.cadreia.grant.IdentityDesk;
import fr.cadreia.grant.PasswordLinks.PasswordLink;
import fr.cadreia.grant.ProvidedAccounts.Provided;
import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pages on which an account gets its identity in the directory: by a person who signed in by a password of this
 * application, or by the reader of a one-time link.
 */
@Controller
@Profile("ldap")
@RequestMapping(LdapController.PAGE)
class LdapController {

    static final String PAGE = "/compte/annuaire";

    private static final String LINK = "/lien/{token:" + Secret.TOKEN + "}";

    /** The addresses that the readers of one-time links open without an account. */
    static final String LINKS = PAGE + "/lien/*";

    private final CaseAccess access;
    private final LdapSignIn signIn;
    private final IdentityDesk desk;
    private final Credentials credentials;
    private final SignInIdentities signIns;
    private final People people;

    LdapController(
            CaseAccess access,
            LdapSignIn signIn,
            IdentityDesk desk,
            Credentials credentials,
            SignInIdentities signIns,
            People people) {
        this.access = access;
        this.signIn = signIn;
        this.desk = desk;
        this.credentials = credentials;
        this.signIns = signIns;
        this.people = people;
    }

    @GetMapping
    String show(Principal principal, Model model) {
        return page(access.person(principal), model);
    }

    private String page(Person person, Model model) {
        model.addAttribute(
                "linked",
                signIns.find(person.id()).stream()
                        .filter(identity -> identity.provider() == SignInProvider.LDAP)
                        .map(SignInIdentities.SignInIdentity::signInName)
                        .findFirst()
                        .orElse(""));
        EnteredForm.none(model);
        return "signin/directory";
    }

    @PostMapping
    String link(EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        return entered.answer(
                () -> page(person, model),
                () -> desk.link(person, identity(entered))
                        ? "redirect:/connexion?rattachee"
                        : entered.done("signin.identity.asked", PAGE));
    }

    private Provided identity(EnteredForm entered) {
        return signIn.identity(entered.value("identifiant"), entered.value("motDePasse"))
                .orElseThrow(() -> CommandRefusedException.invalid(
                        "L’annuaire ne reconnaît pas cet identifiant avec ce mot de passe."));
    }

    /** Shows the reader of a one-time link the form by which its account gets an identity in the directory. */
    @GetMapping(LINK)
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        // No other site is told the address.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            PasswordLink link = credentials.open(token);
            model.addAttribute("who", people.name(link.account()));
            model.addAttribute("needsCode", link.needsCode());
        } catch (CommandRefusedException gone) {
            throw new ResponseStatusException(HttpStatus.GONE, gone.getMessage(), gone);
        }
        EnteredForm.none(model);
        return "signin/directory-link";
    }

    /** Gives the account of the one-time link the identity of its reader in the directory. */
    @PostMapping(LINK)
    String link(@PathVariable String token, EnteredForm entered, Model model, HttpServletResponse response) {
        return entered.answer(() -> show(token, model, response), () -> {
            // Nobody tries passwords of the directory here without a link.
            credentials.open(token);
            boolean done = desk.link(token, entered.value("code"), identity(entered));
            return entered.done(done ? "signin.identity.linked" : "signin.identity.asked", "/connexion");
        });
    }
}
