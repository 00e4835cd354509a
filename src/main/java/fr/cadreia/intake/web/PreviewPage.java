package fr.cadreia.intake.web;

import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.RowOutcome;
import fr.cadreia.people.People;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows what would become of each row, and starts the run on demand. */
@Controller
@RequestMapping("/reprise/fichiers/{id}")
class PreviewPage {

    private final UploadedInventories drafts;
    private final Intake intake;
    private final People people;

    PreviewPage(UploadedInventories drafts, Intake intake, People people) {
        this.drafts = drafts;
        this.intake = intake;
        this.people = people;
    }

    @GetMapping("/apercu")
    String show(
            @PathVariable String id,
            @RequestParam(name = "resultat", defaultValue = "") String status,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Principal principal,
            Model model) {
        UploadedInventory draft = drafts.get(id, principal.getName());
        List<RowOutcome> outcomes = preview(draft);
        IntakeCounts counts = IntakeCounts.of(outcomes);
        ReportPage shown = ReportPage.of("/reprise/fichiers/" + id + "/apercu", status, page, counts);
        model.addAttribute("draft", draft);
        model.addAttribute("counts", counts);
        model.addAttribute("report", shown);
        model.addAttribute("rows", shown.of(outcomes));
        return "intake/preview";
    }

    @GetMapping("/apercu.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, Principal principal) {
        return ReportCsv.answer("apercu.csv", preview(drafts.get(id, principal.getName())));
    }

    @PostMapping("/lancement")
    String start(@PathVariable String id, Principal principal) {
        UploadedInventory draft = drafts.get(id, principal.getName());
        try {
            long batch = intake.start(people.get(principal.getName()), draft.inventory(), draft.mapping());
            drafts.forget(draft);
            return "redirect:/reprise/lots/" + batch;
        } catch (IntakeRefusedException refused) {
            throw badRequest(refused);
        }
    }

    private List<RowOutcome> preview(UploadedInventory draft) {
        try {
            return intake.preview(draft.inventory(), draft.mapping());
        } catch (IntakeRefusedException refused) {
            throw badRequest(refused);
        }
    }

    private static ResponseStatusException badRequest(IntakeRefusedException refused) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.getMessage(), refused);
    }
}
