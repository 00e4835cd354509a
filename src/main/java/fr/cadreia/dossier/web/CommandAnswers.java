package fr.cadreia.dossier.web;

import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.engine.NotPersons;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carries a command out and answers: back to the case's page, or the page again with what is wrong. */
@Component
class CommandAnswers {

    private final CaseAccess access;
    private final CasePage page;

    CommandAnswers(CaseAccess access, CasePage page) {
        this.access = access;
        this.page = page;
    }

    /**
     * What a page gives to answer a command.
     *
     * @param typed what the person wrote, shown again when it is refused
     */
    record Request(
            Principal principal,
            String reference,
            String typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {}

    /** @param form the id of the form on the page, opened again when the command is refused */
    String to(Request request, String form, String doneMessage, Consumer<Visit> command) {
        return to(request, form, doneMessage, NotPersons.NONE, command);
    }

    /** @param given what of a text that everybody reads is no person */
    String to(Request request, String form, String doneMessage, NotPersons given, Consumer<Visit> command) {
        Visit visit = access.open(request.principal(), request.reference());
        try {
            command.accept(visit);
        } catch (CommandRefusedException refused) {
            return refuse(request, form, given, refused);
        }
        request.redirect().addFlashAttribute("doneMessage", doneMessage);
        return "redirect:/dossiers/" + request.reference();
    }

    private String refuse(Request request, String form, NotPersons given, CommandRefusedException refused) {
        if (refused.kind() == CommandRefusedException.Kind.FORBIDDEN) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, refused.getMessage(), refused);
        }
        request.response().setStatus(RefusalStatus.of(refused).value());
        AskedMentions.show(refused, given, request.model());
        request.model().addAttribute("failedForm", form);
        request.model().addAttribute("typed", request.typed());
        return page.show(access.open(request.principal(), request.reference()), request.model());
    }
}
