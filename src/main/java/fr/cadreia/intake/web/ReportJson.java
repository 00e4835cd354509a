package fr.cadreia.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.intake.IntakePreview;
import fr.cadreia.intake.IntakePreview.ReadSample;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.InventoryNotation;
import fr.cadreia.intake.ReadValue;
import fr.cadreia.intake.RowOutcome;
import java.util.List;
import java.util.Locale;

/**
 * A report as the API gives it.
 *
 * @param batch absent from a preview
 * @param writing the notation of the file's text; only in a preview
 * @param state {@code preview}, {@code running}, {@code done}, {@code stopped}, {@code interrupted} or
 *     {@code taken-back}
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
