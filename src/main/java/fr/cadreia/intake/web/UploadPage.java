package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeBatches;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.IntakeRuns;
import fr.cadreia.intake.file.InventoryFiles;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.VirusScan.InfectedFileException;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.people.People;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page where a person uploads an inventory and finds earlier ones again. */
@Controller
@RequestMapping("/reprise")
class UploadPage {

    private static final int SHOWN = 20;

    private final UploadedInventories drafts;
    private final IntakeBatches batches;
    private final IntakeRuns runs;
    private final HeldTexts held;
    private final People people;

    UploadPage(UploadedInventories drafts, IntakeBatches batches, IntakeRuns runs, HeldTexts held, People people) {
        this.drafts = drafts;
        this.batches = batches;
        this.runs = runs;
        this.held = held;
        this.people = people;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "batches",
                batches.latest(SHOWN).stream()
                        .map(batch ->
                                BatchView.of(batch, runs.isRunning(batch.id()), batches.counts(batch.id()), people))
                        .toList());
        model.addAttribute("shown", SHOWN);
        model.addAttribute("held", held.countWaiting());
        model.addAttribute("maxSize", InventoryFiles.MAX_SIZE);
        return "intake/upload";
    }

    @PostMapping
    String upload(
            @RequestParam(name = "fichier", required = false) MultipartFile file,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/reprise/fichiers/"
                    + drafts.add(
                                    principal.getName(),
                                    file == null ? "" : file.getOriginalFilename(),
                                    EnteredForm.content(file))
                            .id();
        } catch (IntakeRefusedException refused) {
            response.setStatus(MappingScreen.status(refused).value());
            model.addAttribute("problems", refused.problems());
            return show(model);
        } catch (InfectedFileException infected) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problems", List.of(infected.getMessage()));
            return show(model);
        }
    }
}
