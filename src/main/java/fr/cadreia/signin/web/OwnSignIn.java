package fr.cadreia.signin.web;

import fr.cadreia.people.Confirmation;
import fr.cadreia.signin.oidc.OidcSignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
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
    void add(Principal principal, HttpServletRequest request, Model model) {
        boolean byProvider = principal != null && OidcSignIn.isOf(request);
        model.addAttribute("provided", confirmations.stream().findAny().isPresent());
        model.addAttribute("byProvider", byProvider);
        model.addAttribute(
                "confirmed",
                byProvider && confirmations.stream().anyMatch(provider -> provider.isConfirmed(principal.getName())));
    }
}
