package fr.cadreia.intake.web;

import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.MappingJson;
import fr.cadreia.intake.MappingOffers;
import fr.cadreia.intake.file.InventoryFiles.ReadAs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The page for the source of an uploaded inventory: its sheet, the line of its headings, its encoding, and a saved
 * mapping.
 */
@Controller
@RequestMapping("/reprise/fichiers/{id}")
class MappingSourcePage {

    private final UploadedInventories drafts;
    private final MappingScreen screen;
    private final Intake intake;
    private final MappingOffers offers;

    MappingSourcePage(UploadedInventories drafts, MappingScreen screen, Intake intake, MappingOffers offers) {
        this.drafts = drafts;
        this.screen = screen;
        this.intake = intake;
        this.offers = offers;
    }

    /** Reads the file again, in the chosen way. */
    @PostMapping("/lecture")
    String read(
            @PathVariable String id,
            @RequestParam(name = "encodage", defaultValue = "") String encoding,
            @RequestParam(name = "feuille", defaultValue = "") String sheet,
            @RequestParam(name = "ligne", defaultValue = "") String headingLine,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        UploadedInventory draft = drafts.get(id, principal.getName());
        try {
            // The line belonged to the sheet before.
            boolean sameSheet =
                    sheet.isBlank() || sheet.equals(draft.inventory().writing().sheet());
            drafts.read(draft, ReadAs.of(encoding, sheet, sameSheet ? headingLine : ""));
            return "redirect:/reprise/fichiers/" + id;
        } catch (IntakeRefusedException refused) {
            return screen.refuse(draft, refused, model, response);
        }
    }

    /** Takes a mapping from a JSON file, or the one that is saved under a name. */
    @PostMapping("/correspondance")
    String use(
            @PathVariable String id,
            @RequestParam(name = "correspondance", required = false) MultipartFile file,
            @RequestParam(name = "nom", defaultValue = "") String name,
            Principal principal,
            Model model,
            HttpServletResponse response)
            throws IOException {
        UploadedInventory draft = drafts.get(id, principal.getName());
        try {
            IntakeMapping mapping = name.isBlank()
                    ? MappingJson.parse(file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8))
                    : offers.get(name).mapping();
            check(draft, mapping);
            drafts.remember(draft, mapping);
            return "redirect:/reprise/fichiers/" + id;
        } catch (IntakeRefusedException refused) {
            return screen.refuse(draft, refused, model, response);
        }
    }

    /** Checks a mapping. Questions about dates do not refuse it: the page asks them. */
    private void check(UploadedInventory draft, IntakeMapping mapping) {
        try {
            intake.check(draft.inventory(), mapping);
        } catch (IntakeRefusedException refused) {
            if (!refused.onlyAsks()) {
                throw refused;
            }
        }
    }

    @GetMapping("/correspondance.json")
    ResponseEntity<String> download(@PathVariable String id, Principal principal) {
        UploadedInventory draft = drafts.get(id, principal.getName());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("correspondance.json")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(MappingJson.print(draft.mapping()));
    }
}
