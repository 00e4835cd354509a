package fr.cadreia.signin.web;

import fr.cadreia.people.Confirmation;
import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The data on how the person signed in, for the pages that ask for it again before a signature. */
@ControllerAdvice(annotations = Controller.class)
class OwnSignIn {

    private final ObjectProvider<Confirmation> confirmations;

    OwnSignIn(ObjectProvider<Confirmation> confirmations) {
        this.confirmations = confirmations;
    }

    @ModelAttribute
    void add(Principal principal, Model model) {
        boolean byProvider = principal instanceof Authentication person && person.getPrincipal() instanceof OidcUser;
        model.addAttribute("provided", confirmations.stream().findAny().isPresent());
        model.addAttribute("byProvider", byProvider);
        model.addAttribute(
                "confirmed",
                byProvider && confirmations.stream().anyMatch(provider -> provider.isConfirmed(principal.getName())));
    }
}
