package fr.cadreia.signin.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.identity.Identity;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.QrCode;
import fr.cadreia.people.Person;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInThrottle;
import fr.cadreia.signin.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which people enter the code of their second factor and, the first time, set it up on their telephone. */
@Controller
@RequestMapping(SecondFactors.PAGE)
class SecondFactorController {

    /** The session's attribute for the secret that the telephone has yet to confirm. */
    private static final String OFFERED = "cadre.second-factor.offered";

    private final CaseAccess access;
    private final SecondFactors factors;
    private final SignInIdentities identities;
    private final SignInThrottle throttle;
    private final Identity identity;

    SecondFactorController(
            CaseAccess access,
            SecondFactors factors,
            SignInIdentities identities,
            SignInThrottle throttle,
            Identity identity) {
        this.access = access;
        this.factors = factors;
        this.identities = identities;
        this.throttle = throttle;
        this.identity = identity;
    }

    @GetMapping
    String show(Principal principal, Model model, HttpServletRequest request, HttpServletResponse response) {
        return page(access.person(principal), model, request, response);
    }

    private String page(Person person, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        boolean set = factors.isSet(person.id());
        model.addAttribute("set", set);
        model.addAttribute("demanded", factors.isDemandedOf(person));
        if (!set) {
            String secret = offered(request.getSession());
            model.addAttribute("secret", secret.replaceAll("(.{4})", "$1 ").strip());
            model.addAttribute(
                    "image",
                    QrCode.of(SecondFactors.address(identity.product(), identities.signInName(person.id()), secret)));
        }
        return "signin/second-factor";
    }

    private String offered(HttpSession session) {
        if (session.getAttribute(OFFERED) == null) {
            session.setAttribute(OFFERED, factors.newSecret());
        }
        return (String) session.getAttribute(OFFERED);
    }

    @PostMapping
    String enter(
            EnteredForm entered,
            Principal principal,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = access.person(principal);
        return entered.answer(() -> page(person, model, request, response), () -> {
            String code = entered.value("code");
            HttpSession session = request.getSession();
            if (factors.isSet(person.id())) {
                requireRight(person.id(), code);
            } else {
                factors.set(person, offered(session), code);
                session.removeAttribute(OFFERED);
            }
            SecondFactorFilter.confirm(session, person.id());
            return "redirect:/";
        });
    }

    /** Makes wrong codes wait like wrong passwords: otherwise a million tries would find one. */
    private void requireRight(String account, String code) {
        // Apart from the passwords: a right one would end the wait of wrong codes.
        String counted = "code:" + account;
        boolean right = throttle.inTurn(counted, () -> {
            if (throttle.isWaiting(counted)) {
                throw CommandRefusedException.flood("Trop de codes faux\u00a0: attendez une minute, puis recommencez.");
            }
            if (!factors.accepts(account, code)) {
                throttle.wrong(counted);
                return false;
            }
            throttle.right(counted);
            return true;
        });
        if (!right) {
            throw CommandRefusedException.invalid(
                    "Code\u00a0: ce n’est pas celui que votre téléphone affiche en ce moment, ou il a déjà servi. Attendez le"
                            + " suivant.");
        }
    }
}
