package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.rectification.RectificationService;
import fr.cadreia.dossier.web.CommandAnswers.Request;
import fr.cadreia.engine.CommandRefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Redoing an earlier step: asked by one person, decided by another. */
@Controller
@RequestMapping("/dossiers/{reference}/rectifications")
class RectificationController {

    private final RectificationService rectifications;
    private final CommandAnswers answer;

    RectificationController(RectificationService rectifications, CommandAnswers answer) {
        this.rectifications = rectifications;
        this.answer = answer;
    }

    @ModelAttribute("command")
    Request request(
            @PathVariable String reference,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            Principal principal,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return new Request(principal, reference, reason, model, redirect, response);
    }

    @PostMapping
    String ask(
            @ModelAttribute(name = "command", binding = false) Request request,
            @RequestParam(name = "etape", defaultValue = "") String step) {
        return answer.to(
                request,
                "RECTIFY",
                "case.done.rectify",
                visit -> rectifications.ask(visit.person(), request.reference(), step(step), request.typed()));
    }

    private static Step step(String code) {
        return Step.of(code)
                .orElseThrow(() -> CommandRefusedException.invalid("Choisissez l’étape à reprendre dans la liste."));
    }

    @PostMapping("/{id}/approbation")
    String approve(@ModelAttribute(name = "command", binding = false) Request request, @PathVariable long id) {
        return answer.to(
                request,
                "DECIDE",
                "case.done.approve",
                visit -> rectifications.approve(visit.person(), request.reference(), id));
    }

    @PostMapping("/{id}/refus")
    String refuse(@ModelAttribute(name = "command", binding = false) Request request, @PathVariable long id) {
        return answer.to(
                request,
                "DECIDE",
                "case.done.refuse",
                visit -> rectifications.refuse(visit.person(), request.reference(), id));
    }
}
