package fr.cadreia.signin.ldap;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.grant.IdentityDesk;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.security.Principal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which a person who signed in by a password of this application links the account to the directory. */
@Controller
@Profile("ldap")
@RequestMapping(LdapController.PAGE)
class LdapController {

    static final String PAGE = "/compte/annuaire";

    private final CaseAccess access;
    private final LdapSignIn signIn;
    private final IdentityDesk desk;
    private final SignInIdentities signIns;

    LdapController(CaseAccess access, LdapSignIn signIn, IdentityDesk desk, SignInIdentities signIns) {
        this.access = access;
        this.signIn = signIn;
        this.desk = desk;
        this.signIns = signIns;
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
        return entered.answer(() -> page(person, model), () -> {
            boolean done = desk.link(
                    person,
                    signIn.identity(entered.value("identifiant"), entered.value("motDePasse"))
                            .orElseThrow(() -> CommandRefusedException.invalid(
                                    "L’annuaire ne reconnaît pas cet identifiant avec ce mot de passe.")));
            return entered.done(done ? "signin.identity.linked" : "signin.identity.asked", PAGE);
        });
    }
}
