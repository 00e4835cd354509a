package fr.cadreia.committee.web;

import fr.cadreia.committee.session.BallotVoiding;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.dossier.web.RefusalStatus;
import fr.cadreia.engine.CommandRefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where whoever presides takes back a draft opinion on which members vote already. */
@Controller
@RequestMapping("/dossiers/{reference}/scrutin")
class BallotVoidingController {

    private static final int MOST_OF_A_REASON = 1000;

    private final CaseAccess access;
    private final BallotVoiding voiding;

    BallotVoidingController(CaseAccess access, BallotVoiding voiding) {
        this.access = access;
        this.voiding = voiding;
    }

    @GetMapping
    String show(@PathVariable String reference, Principal principal, Model model) {
        Visit visit = access.open(principal, reference);
        model.addAttribute("dossier", visit.dossier());
        model.addAttribute("ballot", voiding.of(visit.person(), reference).orElse(null));
        return "committee/ballot";
    }

    @PostMapping
    String declareVoid(
            @PathVariable String reference,
            @RequestParam Map<String, String> entered,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        Visit visit = access.open(principal, reference);
        try {
            voiding.declareVoid(visit.person(), reference, SessionForms.text(entered, "motif", MOST_OF_A_REASON));
            model.addAttribute("done", true);
        } catch (CommandRefusedException refused) {
            response.setStatus(RefusalStatus.of(refused).value());
            model.addAttribute("error", refused.getMessage());
        }
        return show(reference, principal, model);
    }
}
