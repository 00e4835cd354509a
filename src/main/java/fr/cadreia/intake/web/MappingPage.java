package fr.cadreia.intake.web;

import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeFields;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.MappingOffers;
import fr.cadreia.people.People;
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

/** The page where a person says which field each column of an uploaded inventory gives. */
@Controller
@RequestMapping("/reprise/fichiers/{id}")
class MappingPage {

    private final UploadedInventories drafts;
    private final MappingScreen screen;
    private final Intake intake;
    private final IntakeFields fields;
    private final MappingOffers offers;
    private final People people;

    MappingPage(
            UploadedInventories drafts,
            MappingScreen screen,
            Intake intake,
            IntakeFields fields,
            MappingOffers offers,
            People people) {
        this.drafts = drafts;
        this.screen = screen;
        this.intake = intake;
        this.fields = fields;
        this.offers = offers;
        this.people = people;
    }

    @GetMapping
    String show(@PathVariable String id, Principal principal, Model model) {
        return screen.show(drafts.get(id, principal.getName()), model);
    }

    @PostMapping
    String save(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        UploadedInventory draft = drafts.get(id, principal.getName());
        try {
            draft = drafts.remember(
                    draft, new MappingForm(draft.inventory(), sent, draft.mapping()).read(fields.all()));
            if (sent.containsKey("enregistrer")) {
                offers.save(
                        sent.getOrDefault("nom", ""),
                        draft.inventory().columns(),
                        draft.mapping(),
                        people.get(principal.getName()));
                return "redirect:/reprise/fichiers/" + id + "#enregistrees";
            }
            if (sent.containsKey("valeurs")) {
                return "redirect:/reprise/fichiers/" + id + "#valeurs";
            }
            intake.check(draft.inventory(), draft.mapping());
            return "redirect:/reprise/fichiers/" + id + "/apercu";
        } catch (IntakeRefusedException refused) {
            return screen.refuse(draft, refused, model, response);
        }
    }
}
