package fr.cadreia.intake.web;

import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeBatches;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.IntakeRuns;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingJson;
import fr.cadreia.intake.RowOutcome;
import fr.cadreia.intake.file.InventoryFiles;
import fr.cadreia.people.People;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** The intake for programs: one request previews or takes over a whole file, others follow a run that takes longer. */
@RestController
@RequestMapping("/api/intake")
class IntakeApi {

    /** Seconds that a client is made to wait for a run's end before it has to ask again. */
    private static final int PATIENCE = 20;

    private final Intake intake;
    private final IntakeBatches batches;
    private final IntakeRuns runs;
    private final People people;

    IntakeApi(Intake intake, IntakeBatches batches, IntakeRuns runs, People people) {
        this.intake = intake;
        this.batches = batches;
        this.runs = runs;
        this.people = people;
    }

    /** @param problems French sentences, one per defect */
    record Refusal(String message, List<String> problems) {}

    @PostMapping
    ResponseEntity<ReportJson> post(
            @RequestParam(defaultValue = "true") String preview, HttpServletRequest request, Principal principal)
            throws IOException {
        if (!(request instanceof MultipartHttpServletRequest form)) {
            throw new IntakeRefusedException(
                    "Envoyez un formulaire multipart/form-data avec les parties «\u00a0file\u00a0» et «\u00a0mapping\u00a0».");
        }
        if (!preview.equals("true") && !preview.equals("false")) {
            throw new IntakeRefusedException(
                    "«\u00a0preview\u00a0» vaut true ou false, pas «\u00a0" + preview + "\u00a0».");
        }
        MultipartFile file = form.getFile("file");
        if (file == null) {
            throw new IntakeRefusedException(
                    "La partie «\u00a0file\u00a0» manque\u00a0: joignez-y le fichier CSV ou XLSX.");
        }
        IntakeMapping mapping = MappingJson.parse(mapping(form));
        Inventory inventory = InventoryFiles.read(file.getOriginalFilename(), file.getBytes());
        if (preview.equals("true")) {
            return ResponseEntity.ok(ReportJson.preview(inventory, intake.preview(inventory, mapping)));
        }
        long batch = intake.start(people.get(principal.getName()), inventory, mapping);
        HttpStatus status = runs.await(batch, PATIENCE) ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status)
                .header("Location", "/api/intake/" + batch)
                .body(follow(batch));
    }

    /** As a form field, or as a JSON file. */
    private static String mapping(MultipartHttpServletRequest form) throws IOException {
        MultipartFile file = form.getFile("mapping");
        String text = file == null ? form.getParameter("mapping") : new String(file.getBytes(), StandardCharsets.UTF_8);
        if (text == null || text.isBlank()) {
            throw new IntakeRefusedException(
                    "La partie «\u00a0mapping\u00a0» manque\u00a0: elle dit en JSON quelle colonne donne quel champ.");
        }
        return text;
    }

    @GetMapping("/{batch:\\d{1,15}}")
    ReportJson follow(@PathVariable long batch) {
        IntakeBatch found = find(batch);
        // First, so that a run that ends meanwhile is not taken for an interrupted one.
        boolean running = runs.isRunning(batch);
        return ReportJson.of(found, batches.counts(batch), running, outcomes(batch));
    }

    /** Goes on with the rows of an interrupted run. */
    @PostMapping("/{batch:\\d{1,15}}/resume")
    ResponseEntity<ReportJson> resume(@PathVariable long batch) {
        find(batch);
        runs.start(batch);
        HttpStatus status = runs.await(batch, PATIENCE) ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).body(follow(batch));
    }

    @GetMapping("/{batch:\\d{1,15}}/report.csv")
    ResponseEntity<byte[]> csv(@PathVariable long batch) {
        find(batch);
        return ReportCsv.answer("reprise-" + batch + ".csv", outcomes(batch));
    }

    private List<RowOutcome> outcomes(long batch) {
        return batches.outcomes(batch, Optional.empty(), 0, Inventory.MAX_ROWS);
    }

    private IntakeBatch find(long batch) {
        return batches.find(batch)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucune reprise ne porte le numéro " + batch + "."));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(IntakeRefusedException refused) {
        return ResponseEntity.badRequest().body(new Refusal(refused.getMessage(), refused.problems()));
    }
}
