package fr.cadreia.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeBatches;
import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakePreview;
import fr.cadreia.intake.IntakePreview.ReadSample;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.IntakeRuns;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.InventoryNotation;
import fr.cadreia.intake.ReadValue;
import fr.cadreia.intake.RowDecisions;
import fr.cadreia.intake.RowDecisions.Decision;
import fr.cadreia.intake.RowOutcome;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.people.People;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The intake for programs: one request previews or takes over a whole file, others follow a run that takes longer. */
@RestController
@RequestMapping("/api/intake")
class IntakeApi {

    /** The seconds for which a client waits for a run's end before it has to ask again. */
    private static final int PATIENCE = 20;

    private final Intake intake;
    private final SentInventory sent;
    private final IntakeBatches batches;
    private final IntakeRuns runs;
    private final RowDecisions decisions;
    private final People people;

    IntakeApi(
            Intake intake,
            SentInventory sent,
            IntakeBatches batches,
            IntakeRuns runs,
            RowDecisions decisions,
            People people) {
        this.intake = intake;
        this.sent = sent;
        this.batches = batches;
        this.runs = runs;
        this.decisions = decisions;
        this.people = people;
    }

    @PostMapping
    ResponseEntity<ReportJson> post(
            @RequestParam(defaultValue = "true") String preview, HttpServletRequest request, Principal principal)
            throws IOException {
        if (!preview.equals("true") && !preview.equals("false")) {
            throw new IntakeRefusedException(
                    "«\u00a0preview\u00a0» vaut true ou false, pas «\u00a0" + preview + "\u00a0».");
        }
        Inventory inventory = sent.file(request);
        IntakeMapping mapping = sent.mapping(request);
        if (preview.equals("true")) {
            return ResponseEntity.ok(ReportJson.preview(inventory, intake.preview(inventory, mapping)));
        }
        long batch = intake.start(people.get(principal.getName()), inventory, mapping);
        return ResponseEntity.status(awaited(batch))
                .header("Location", "/api/intake/runs/" + batch)
                .body(follow(batch));
    }

    private HttpStatus awaited(long batch) {
        return runs.await(batch, PATIENCE) ? HttpStatus.OK : HttpStatus.ACCEPTED;
    }

    @GetMapping("/runs/{batch:\\d{1,15}}")
    ReportJson follow(@PathVariable long batch) {
        // First, so that a run that ends meanwhile is not taken for an interrupted one.
        boolean running = runs.isRunning(batch);
        IntakeBatch known = BatchView.found(batches, batch);
        return ReportJson.of(known, batches.counts(batch), running, outcomes(batch));
    }

    /** Resumes a run that was interrupted or stopped. */
    @PostMapping("/runs/{batch:\\d{1,15}}/resume")
    ResponseEntity<ReportJson> resume(@PathVariable long batch) {
        BatchView.found(batches, batch);
        runs.start(batch);
        return ResponseEntity.status(awaited(batch)).body(follow(batch));
    }

    /** Stops a run. The rows taken over stay; the other rows wait for the run to go on. */
    @PostMapping("/runs/{batch:\\d{1,15}}/cancel")
    ResponseEntity<ReportJson> cancel(@PathVariable long batch, Principal principal) {
        BatchView.found(batches, batch);
        runs.stop(batch, principal.getName());
        return ResponseEntity.status(awaited(batch)).body(follow(batch));
    }

    /** @param sent {@code reason}, which everybody reads in place of the withdrawn entries */
    @PostMapping("/runs/{batch:\\d{1,15}}/take-back")
    ResponseEntity<ReportJson> takeBack(
            @PathVariable long batch, @RequestBody Map<String, String> sent, Principal principal) {
        intake.takeBack(
                people.get(principal.getName()),
                BatchView.found(batches, batch),
                sent.getOrDefault("reason", ""),
                NotPersons.NONE);
        return ResponseEntity.status(awaited(batch)).body(follow(batch));
    }

    /** @param sent {@code same} or {@code other} by the number of a row that may be a use that is there already */
    @PostMapping("/runs/{batch:\\d{1,15}}/decisions")
    ReportJson decide(@PathVariable long batch, @RequestBody Map<String, String> sent, Principal principal) {
        Map<Integer, Decision> said = new HashMap<>();
        sent.forEach((row, decision) -> {
            if (!row.matches("\\d{1,9}") || decision == null || !decision.matches("same|other")) {
                throw new IntakeRefusedException("«\u00a0" + row
                        + "\u00a0»\u00a0: donnez par numéro de ligne «\u00a0same\u00a0» ou «\u00a0other\u00a0», "
                        + "par exemple {\"12\": \"same\"}.");
            }
            said.put(Integer.valueOf(row), Decision.valueOf(decision.toUpperCase(Locale.ROOT)));
        });
        decisions.decide(BatchView.found(batches, batch), said, people.get(principal.getName()));
        return follow(batch);
    }

    @GetMapping("/runs/{batch:\\d{1,15}}/report.csv")
    ResponseEntity<byte[]> csv(@PathVariable long batch) {
        BatchView.found(batches, batch);
        return ReportCsv.answer("reprise-" + batch + ".csv", outcomes(batch));
    }

    private List<RowOutcome> outcomes(long batch) {
        return batches.outcomes(batch, Optional.empty(), 0, Inventory.MAX_ROWS);
    }

    /**
     * A report as the API gives it.
     *
     * @param batch absent from a preview
     * @param writing the notation of the file's text; only in a preview
     * @param state {@code preview}, {@code running}, {@code done}, {@code stopped}, {@code interrupted} or {@code
     *     taken-back}
     * @param doubtful rows with a value to look at, whatever their status
     * @param sample some rows with all that was read and understood; only in a preview
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportJson(
            boolean preview,
            Long batch,
            String file,
            InventoryNotation writing,
            String state,
            int total,
            int accepted,
            int known,
            int similar,
            int refused,
            int pending,
            int takenBack,
            int kept,
            int doubtful,
            List<ReadSample> sample,
            List<RowJson> rows) {

        /**
         * @param status {@code accepted}, {@code known}, {@code similar}, {@code refused}, {@code pending}, {@code taken_back} or
         *     {@code kept}
         */
        record RowJson(
                int row,
                String title,
                String organisation,
                String status,
                String reason,
                String reference,
                List<ReadValue> doubts) {

            static RowJson of(RowOutcome outcome) {
                return new RowJson(
                        outcome.row(),
                        outcome.title(),
                        outcome.organisation(),
                        outcome.status().name().toLowerCase(Locale.ROOT),
                        outcome.reason(),
                        outcome.reference(),
                        outcome.doubts());
            }
        }

        static ReportJson preview(Inventory inventory, IntakePreview preview) {
            return of(
                    null,
                    inventory.fileName(),
                    inventory.writing(),
                    "preview",
                    preview.counts(),
                    preview.sample(),
                    preview.rows());
        }

        static ReportJson of(IntakeBatch batch, IntakeCounts counts, boolean running, List<RowOutcome> outcomes) {
            return of(batch.id(), batch.fileName(), null, state(batch, counts, running), counts, null, outcomes);
        }

        private static String state(IntakeBatch batch, IntakeCounts counts, boolean running) {
            if (running) {
                return "running";
            }
            if (batch.takenBack().isPresent()) {
                return counts.accepted() == 0 ? "taken-back" : "interrupted";
            }
            return counts.pending() == 0 ? "done" : batch.stoppedBy().isEmpty() ? "interrupted" : "stopped";
        }

        private static ReportJson of(
                Long batch,
                String file,
                InventoryNotation writing,
                String state,
                IntakeCounts counts,
                List<ReadSample> sample,
                List<RowOutcome> outcomes) {
            return new ReportJson(
                    batch == null,
                    batch,
                    file,
                    writing,
                    state,
                    counts.total(),
                    counts.accepted(),
                    counts.known(),
                    counts.similar(),
                    counts.refused(),
                    counts.pending(),
                    counts.takenBack(),
                    counts.kept(),
                    counts.doubtful(),
                    sample,
                    outcomes.stream().map(RowJson::of).toList());
        }
    }
}
