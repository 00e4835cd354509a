package fr.cadreia.signin.web;

import fr.cadreia.signin.LocalSignIn;
import fr.cadreia.signin.SignInRefusal;
import fr.cadreia.signin.oidc.OidcLogout;
import fr.cadreia.signin.oidc.OidcSettings;
import fr.cadreia.signin.oidc.OidcSignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which people sign in, and to which they come when they have signed out. */
@Controller
class SignInController {

    private final LocalSignIn local;
    private final OidcSettings settings;
    private final ObjectProvider<OidcSignIn> oidc;
    private final ObjectProvider<OidcLogout> leaving;

    SignInController(
            LocalSignIn local,
            OidcSettings settings,
            ObjectProvider<OidcSignIn> oidc,
            ObjectProvider<OidcLogout> leaving) {
        this.local = local;
        this.settings = settings;
        this.oidc = oidc;
        this.leaving = leaving;
    }

    @GetMapping("/connexion")
    String signIn(
            @RequestParam(name = "error", required = false) String error,
            @RequestParam(name = "expiree", required = false) String expired,
            @RequestParam(name = "rattachee", required = false) String linked,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            Principal principal,
            Model model) {
        if (principal != null) {
            return "redirect:/";
        }
        model.addAttribute("failed", error != null);
        model.addAttribute("expired", expired != null);
        model.addAttribute("linked", linked != null);
        model.addAttribute("passwords", local.isOffered());
        if (oidc.getIfAvailable() != null) {
            model.addAttribute("button", settings.button());
            model.addAttribute("proConnect", settings.isProConnect());
        }
        SignInRefusal.Reason.of(reason).ifPresent(known -> model.addAttribute("refusal", known.message()));
        return "sign-in";
    }

    /**
     * Leads a person who signed out here on to the provider, to sign out there too, and then to the front page. A page
     * of its own stands between both, since browsers let the answer to a form lead to no other site.
     */
    @GetMapping(OidcLogout.AFTERWARDS)
    String signedOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<String> address = Optional.ofNullable(leaving.getIfAvailable()).flatMap(out -> out.next(request));
        if (address.isEmpty()) {
            return "redirect:/?deconnecte";
        }
        response.setHeader("Refresh", "0; url=" + address.get());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("address", address.get());
        return "signin/leaving";
    }
}
