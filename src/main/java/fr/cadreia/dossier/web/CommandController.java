package fr.cadreia.dossier.web;

import fr.cadreia.dossier.CaseCommands;
import fr.cadreia.dossier.Suspension;
import fr.cadreia.dossier.web.CommandAnswers.Request;
import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.engine.NotPersons;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The commands of the case's page. */
@Controller
@RequestMapping("/dossiers/{reference}")
class CommandController {

    private final CaseCommands commands;
    private final CommandAnswers answer;

    CommandController(CaseCommands commands, CommandAnswers answer) {
        this.commands = commands;
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

    @PostMapping("/suspension")
    String suspend(
            @ModelAttribute(name = "command", binding = false) Request request,
            @RequestParam(name = "motif-public", defaultValue = "") String publicReason,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        NotPersons given = AskedMentions.in(sent);
        model.addAttribute("typedPublic", publicReason);
        return answer.to(
                request,
                "SUSPEND",
                "case.done.suspend",
                given,
                visit -> commands.suspend(
                        visit.person(), request.reference(), new Suspension(request.typed(), publicReason, given)));
    }

    @PostMapping("/reprise")
    String resume(@ModelAttribute(name = "command", binding = false) Request request) {
        return answer.to(
                request,
                "RESUME",
                "case.done.resume",
                visit -> commands.resume(visit.person(), request.reference(), request.typed()));
    }

    @PostMapping("/evocation")
    String takeUp(@ModelAttribute(name = "command", binding = false) Request request) {
        return answer.to(
                request,
                "TAKE_UP",
                "case.done.take-up",
                visit -> commands.takeUp(visit.person(), request.reference(), request.typed()));
    }

    @PostMapping("/evocation-close")
    String release(@ModelAttribute(name = "command", binding = false) Request request) {
        return answer.to(
                request,
                "RELEASE",
                "case.done.release",
                visit -> commands.release(visit.person(), request.reference(), request.typed()));
    }

    @PostMapping("/retrait")
    String withdraw(@ModelAttribute(name = "command", binding = false) Request request) {
        return answer.to(
                request,
                "WITHDRAW",
                "case.done.stop",
                visit -> commands.withdraw(visit.person(), request.reference(), request.typed()));
    }

    @PostMapping("/arret")
    String stop(@ModelAttribute(name = "command", binding = false) Request request) {
        return answer.to(
                request,
                "STOP",
                "case.done.stop",
                visit -> commands.stop(visit.person(), request.reference(), request.typed()));
    }

    @PostMapping("/reevaluation")
    String reassess(@ModelAttribute(name = "command", binding = false) Request request) {
        return answer.to(
                request,
                "REASSESS",
                "case.done.reassess",
                visit -> commands.requestReassessment(visit.person(), request.reference(), request.typed()));
    }

    @PostMapping("/observation-autorite")
    String comment(@ModelAttribute(name = "command", binding = false) Request request) {
        return answer.to(
                request,
                "COMMENT",
                "case.done.comment",
                visit -> commands.comment(visit.person(), request.reference(), request.typed()));
    }

    @PostMapping("/observations")
    String observe(
            @ModelAttribute(name = "command", binding = false) Request request,
            @RequestParam(name = "gravite", defaultValue = "") String severity) {
        return answer.to(
                request,
                "OBSERVE",
                "case.done.observe",
                visit -> commands.observe(visit.person(), request.reference(), request.typed(), severity(severity)));
    }

    private static OptionalInt severity(String given) {
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!given.matches("[1-4]")) {
            throw CommandRefusedException.invalid("La gravité d’un incident va de 1 à 4.");
        }
        return OptionalInt.of(Integer.parseInt(given));
    }
}
