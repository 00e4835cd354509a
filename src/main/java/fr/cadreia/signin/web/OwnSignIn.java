package fr.cadreia.signin.web;

import fr.cadreia.signin.SignInSettings;
import fr.cadreia.signin.oidc.OidcSignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The data on how the person signed in, for the pages that ask for it again before a signature. */
@ControllerAdvice(annotations = Controller.class)
class OwnSignIn {

    private final ObjectProvider<OidcSignIn> oidc;
    private final SignInSettings settings;
    private final boolean inDirectory;

    OwnSignIn(ObjectProvider<OidcSignIn> oidc, SignInSettings settings, Environment environment) {
        this.settings = settings;
        this.inDirectory = environment.acceptsProfiles(Profiles.of("ldap"));
        this.oidc = oidc;
    }

    @ModelAttribute
    void add(Principal principal, HttpServletRequest request, Model model) {
        boolean byProvider = principal != null && OidcSignIn.isOf(request);
        model.addAttribute("provided", oidc.getIfAvailable() != null);
        model.addAttribute("inDirectory", inDirectory);
        model.addAttribute("secondFactor", settings.secondFactor());
        model.addAttribute("byProvider", byProvider);
        model.addAttribute(
                "confirmed",
                byProvider && oidc.stream().anyMatch(provider -> provider.isConfirmed(principal.getName(), "")));
    }
}
