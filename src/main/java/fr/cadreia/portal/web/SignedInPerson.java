package fr.cadreia.portal.web;

import fr.cadreia.grant.GuarantorRecovery;
import fr.cadreia.grant.Installation;
import fr.cadreia.identity.Identity;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The data of the signed-in person, and of the place of the page, for the layout of every page. */
@ControllerAdvice(annotations = Controller.class)
class SignedInPerson {

    private final People people;
    private final Identity identity;
    private final Installation installation;
    private final GuarantorRecovery recovery;

    SignedInPerson(People people, Identity identity, Installation installation, GuarantorRecovery recovery) {
        this.recovery = recovery;
        this.installation = installation;
        this.identity = identity;
        this.people = people;
    }

    @ModelAttribute
    void add(Principal principal, HttpServletRequest request, Model model) {
        Person person =
                principal == null ? null : people.find(principal.getName()).orElse(null);
        model.addAttribute(
                "here",
                request.getRequestURI().substring(request.getContextPath().length()));
        model.addAttribute("identity", identity);
        model.addAttribute("me", person);
        model.addAttribute("installing", installation.isOpen());
        model.addAttribute("countersigns", person != null && person.has(Role.GUARANTORS));
        model.addAttribute("mayPropose", person != null && person.isRequesterOf(person.organisation()));
        model.addAttribute("actsOnCases", person != null && person.actsOnCases());
        model.addAttribute("takesUsesOver", person != null && person.takesUsesOver());
        model.addAttribute("attendsCommittee", person != null && person.attendsCommittee());
        model.addAttribute("readsTrades", person != null && person.readsTrades());
        model.addAttribute("watchesAccounts", person != null && person.watchesAccounts());
        model.addAttribute("mayRecover", person != null && recovery.mayEnter(person));
        model.addAttribute("protectsData", person != null && person.has(Role.DPO));
        model.addAttribute("administrates", person != null && person.has(Role.ADMINISTRATORS));
    }
}
