package fr.cadreia.intake.web;

import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeField;
import fr.cadreia.intake.IntakeFields;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/** Where each column of an uploaded inventory is told which field it gives. */
@Controller
@RequestMapping("/reprise/fichiers/{id}")
class MappingPage {

    private static final int ROWS_SHOWN = 5;

    private final UploadedInventories drafts;
    private final Intake intake;
    private final IntakeFields fields;

    MappingPage(UploadedInventories drafts, Intake intake, IntakeFields fields) {
        this.drafts = drafts;
        this.intake = intake;
        this.fields = fields;
    }

    @GetMapping
    String show(@PathVariable String id, Principal principal, Model model) {
        return show(drafts.get(id, principal.getName()), model);
    }

    private String show(UploadedInventory draft, Model model) {
        Inventory inventory = draft.inventory();
        List<IntakeField> all = fields.all();
        List<ColumnView> columns = IntStream.range(0, inventory.columns().size())
                .mapToObj(i -> ColumnView.of(i, inventory, draft.mapping(), all))
                .toList();
        List<String> mapped = columns.stream()
                .filter(column -> column.field() != null)
                .map(column -> column.field().key())
                .toList();
        model.addAttribute("draft", draft);
        model.addAttribute("inventory", inventory);
        model.addAttribute(
                "firstRows", inventory.rows().stream().limit(ROWS_SHOWN).toList());
        model.addAttribute("fields", all);
        model.addAttribute("columns", columns);
        model.addAttribute(
                "translated",
                columns.stream().filter(column -> !column.values().isEmpty()).toList());
        model.addAttribute(
                "common",
                all.stream()
                        .filter(IntakeField::isConstantPossible)
                        .filter(field -> !mapped.contains(field.key()))
                        .toList());
        return "intake/mapping";
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
            UploadedInventory changed = drafts.remember(
                    draft, new MappingForm(draft.inventory(), sent, draft.mapping()).read(fields.all()));
            draft = changed;
            if (sent.containsKey("valeurs")) {
                return "redirect:/reprise/fichiers/" + id + "#valeurs";
            }
            intake.check(changed.inventory(), changed.mapping());
            return "redirect:/reprise/fichiers/" + id + "/apercu";
        } catch (IntakeRefusedException refused) {
            return refuse(draft, refused, model, response);
        }
    }

    @PostMapping("/correspondance")
    String upload(
            @PathVariable String id,
            @RequestParam(name = "correspondance", required = false) MultipartFile file,
            Principal principal,
            Model model,
            HttpServletResponse response)
            throws IOException {
        UploadedInventory draft = drafts.get(id, principal.getName());
        try {
            IntakeMapping mapping =
                    MappingJson.parse(file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8));
            intake.check(draft.inventory(), mapping);
            drafts.remember(draft, mapping);
            return "redirect:/reprise/fichiers/" + id;
        } catch (IntakeRefusedException refused) {
            return refuse(draft, refused, model, response);
        }
    }

    private String refuse(
            UploadedInventory draft, IntakeRefusedException refused, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("problems", refused.problems());
        return show(draft, model);
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
