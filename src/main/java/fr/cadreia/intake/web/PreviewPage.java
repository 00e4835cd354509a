package fr.cadreia.intake.web;

import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.intake.IntakePreview;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.people.People;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
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

/** Shows what was read and understood, and what would become of each row; starts the run on demand. */
@Controller
@RequestMapping("/reprise/fichiers/{id}")
class PreviewPage {

    private final UploadedInventories drafts;
    private final MappingScreen screen;
    private final Intake intake;
    private final People people;

    PreviewPage(UploadedInventories drafts, MappingScreen screen, Intake intake, People people) {
        this.drafts = drafts;
        this.screen = screen;
        this.intake = intake;
        this.people = people;
    }

    @GetMapping("/apercu")
    String show(
            @PathVariable String id,
            @RequestParam(name = "resultat", defaultValue = "") String status,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        UploadedInventory draft = drafts.get(id, principal.getName());
        IntakePreview preview;
        try {
            preview = drafts.preview(draft);
        } catch (IntakeRefusedException refused) {
            return screen.refuse(draft, refused, model, response);
        }
        IntakeCounts counts = preview.counts();
        ReportPage shown = ReportPage.of("/reprise/fichiers/" + id + "/apercu", status, page, counts);
        model.addAttribute("draft", draft);
        model.addAttribute("counts", counts);
        model.addAttribute("sample", preview.sample());
        model.addAttribute("report", shown);
        model.addAttribute("rows", shown.of(preview.rows()));
        return "intake/preview";
    }

    @GetMapping("/apercu.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, Principal principal) {
        UploadedInventory draft = drafts.get(id, principal.getName());
        try {
            return ReportCsv.answer("apercu.csv", drafts.preview(draft).rows());
        } catch (IntakeRefusedException refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.getMessage(), refused);
        }
    }

    @PostMapping("/lancement")
    String start(@PathVariable String id, Principal principal, Model model, HttpServletResponse response) {
        UploadedInventory draft = drafts.get(id, principal.getName());
        try {
            long batch = intake.start(people.get(principal.getName()), draft.inventory(), draft.mapping());
            drafts.forget(draft);
            return "redirect:/reprise/lots/" + batch;
        } catch (IntakeRefusedException refused) {
            return screen.refuse(draft, refused, model, response);
        }
    }
}
