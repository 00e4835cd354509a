package fr.cadreia.register.web;

import fr.cadreia.incident.AnswerTerms;
import fr.cadreia.incident.ReportReceipt;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PublicForms;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.request.RegisterRequest.Kind;
import fr.cadreia.register.request.RequestDesk;
import fr.cadreia.register.request.RequestDesk.Asked;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public pages by which anybody asks something about an entry, without an account, and follows the answer. */
@Controller
@RequestMapping("/registre")
class RequestController {

    private static final Map<String, Kind> KINDS =
            Map.of("corriger", Kind.CORRECTION, "intervention", Kind.INTERVENTION, "retrait", Kind.TAKEDOWN);

    private static final int REQUESTS_EACH = 5;
    private static final int REQUESTS_ALL = 200;
    private static final int LOOKS_EACH = 30;
    private static final int LOOKS_ALL = 2_000;

    private final RequestDesk desk;
    private final RegisterEntries entries;
    private final PublicForms forms;
    private final AnswerTerms terms;

    RequestController(RequestDesk desk, RegisterEntries entries, PublicForms forms, AnswerTerms terms) {
        this.terms = terms;
        this.desk = desk;
        this.entries = entries;
        this.forms = forms;
    }

    @GetMapping("/{reference}/{asked:corriger|intervention|retrait}")
    String form(@PathVariable String reference, @PathVariable String asked, HttpServletResponse response, Model model) {
        forms.shown(response);
        return page(reference, asked, model);
    }

    private String page(String reference, String asked, Model model) {
        String title = entries.find(reference)
                .map(version -> version.entry().identity().title())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucune fiche publique ne porte cette référence."));
        model.addAttribute("reference", reference);
        model.addAttribute("about", title);
        model.addAttribute("asked", asked);
        model.addAttribute("kind", KINDS.get(asked).name());
        EnteredForm.none(model);
        return "register/request";
    }

    @PostMapping("/{reference}/{asked:corriger|intervention|retrait}")
    String send(
            @PathVariable String reference,
            @PathVariable String asked,
            EnteredForm entered,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return entered.answer(() -> page(reference, asked, model), () -> {
            ReportReceipt received = forms.receive(
                    request,
                    entered,
                    gate(asked),
                    REQUESTS_EACH,
                    REQUESTS_ALL,
                    () -> desk.receive(asked(KINDS.get(asked), reference, entered), entered.notPersons()));
            redirect.addFlashAttribute("receipt", received.number());
            redirect.addFlashAttribute("answerBy", FrenchText.day(received.answerBy()));
            return "redirect:/registre/demandes/recu";
        });
    }

    private static Asked asked(Kind kind, String reference, EnteredForm entered) {
        return new Asked(
                kind,
                reference,
                entered.value("titre").strip(),
                entered.value("demande").strip(),
                entered.value("adresse").strip());
    }

    /**
     * Returns the gate of a kind of request. People who have sent corrections may still ask for a person's
     * intervention: the law gives a right to it.
     */
    private static String gate(String asked) {
        return KINDS.get(asked) == Kind.INTERVENTION ? "register-intervention" : "register";
    }

    /** Shows the number once, after sending: it is not kept. */
    @GetMapping("/demandes/recu")
    String receipt(Model model) {
        return model.containsAttribute("receipt") ? "register/receipt" : "redirect:/registre/demandes/suivi";
    }

    @GetMapping("/demandes/suivi")
    String follow() {
        return "register/follow";
    }

    @PostMapping("/demandes/suivi")
    String follow(
            @RequestParam(name = "recu", defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!forms.passes("register-look", request.getRemoteAddr(), LOOKS_EACH, LOOKS_ALL)) {
            PublicForms.answerFlood(response);
            model.addAttribute("error", "Trop d’essais\u00a0: réessayez dans une heure.");
            return "register/follow";
        }
        desk.follow(number)
                .ifPresentOrElse(
                        found -> model.addAttribute("request", RequestView.of(found, terms.isOver(found.answerBy()))),
                        () -> {
                            response.setStatus(HttpStatus.NOT_FOUND.value());
                            model.addAttribute(
                                    "error",
                                    "Aucune demande n’a ce numéro de reçu\u00a0: vérifiez les seize caractères. Un signalement se suit à "
                                            + "/signaler/suivi.");
                        });
        model.addAttribute("number", number);
        return "register/follow";
    }
}
