package fr.cadreia.dossier.web;

import fr.cadreia.dossier.FollowedCases;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The choice on a case's page to follow the case, or to follow it no longer. */
@Controller
class FollowController {

    private final CaseAccess access;
    private final FollowedCases followed;

    FollowController(CaseAccess access, FollowedCases followed) {
        this.access = access;
        this.followed = followed;
    }

    /** @param choice {@code oui} or {@code non} */
    @PostMapping("/dossiers/{reference}/suivi")
    String choose(
            @PathVariable String reference,
            @RequestParam(name = "suivre", defaultValue = "") String choice,
            Principal principal,
            RedirectAttributes redirect) {
        Visit visit = access.open(principal, reference);
        if (!choice.equals("oui") && !choice.equals("non")) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "Indiquez si vous voulez suivre ce dossier\u00a0: «\u00a0oui\u00a0» ou «\u00a0non\u00a0».");
        }
        followed.choose(visit.person(), reference, choice.equals("oui"));
        redirect.addFlashAttribute("doneMessage", choice.equals("oui") ? "case.done.followed" : "case.done.left");
        return "redirect:/dossiers/{reference}";
    }
}
