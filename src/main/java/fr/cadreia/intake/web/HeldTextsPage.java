package fr.cadreia.intake.web;

import fr.cadreia.dossier.web.AskedMentions;
import fr.cadreia.engine.FormRefusedException;
import fr.cadreia.engine.NotPersons;
import fr.cadreia.intake.IntakeFields;
import fr.cadreia.mention.HeldTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All texts of the inventories that may name a person, for whoever takes inventories over to say whether they do. */
@Controller
@RequestMapping("/reprise/noms")
class HeldTextsPage {

    private static final int SIZE = 100;
    private static final String ADDRESS = "redirect:/reprise/noms";

    private final HeldTexts held;
    private final IntakeFields fields;

    HeldTextsPage(HeldTexts held, IntakeFields fields) {
        this.held = held;
        this.fields = fields;
    }

    @GetMapping
    String show(@RequestParam(name = "page", defaultValue = "1") String page, Model model) {
        int count = held.countWaiting();
        int pages = Math.max(1, (count + SIZE - 1) / SIZE);
        int number = page.matches("\\d{1,6}") ? Math.max(1, Math.min(pages, Integer.parseInt(page))) : 1;
        model.addAttribute("count", count);
        model.addAttribute("page", number);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "questions",
                held.waiting((number - 1) * SIZE, SIZE).stream()
                        .map(asked -> HeldQuestion.of(asked, fields))
                        .toList());
        return "intake/held";
    }

    @PostMapping(path = "/{id:\\d{1,15}}", params = "reponse=non")
    String dismiss(@PathVariable long id, Principal principal) {
        held.dismiss(id, principal.getName());
        return ADDRESS;
    }

    @PostMapping(path = "/{id:\\d{1,15}}", params = "reponse=oui")
    String confirm(@PathVariable long id) {
        held.confirm(id);
        return ADDRESS;
    }

    @PostMapping(path = "/{id:\\d{1,15}}", params = "reponse=nom")
    String reword(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        String rewording = sent.toSingleValueMap().getOrDefault("nom", "");
        NotPersons given = AskedMentions.in(sent);
        try {
            held.reword(id, rewording, given, principal.getName());
            return ADDRESS;
        } catch (FormRefusedException refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("failed", id);
            model.addAttribute("typed", rewording);
            model.addAttribute("error", refused.getMessage());
            AskedMentions.show(refused.fields(), given, model);
            return show("1", model);
        }
    }
}
