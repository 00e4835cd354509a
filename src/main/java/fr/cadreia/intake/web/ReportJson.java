package fr.cadreia.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.RowOutcome;
import java.util.List;
import java.util.Locale;

/**
 * A report as the API gives it.
 *
 * @param batch absent from a preview
 * @param state {@code preview}, {@code running}, {@code done} or {@code interrupted}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportJson(
        boolean preview,
        Long batch,
        String file,
        String state,
        int total,
        int accepted,
        int known,
        int refused,
        int pending,
        List<RowJson> rows) {

    /** @param status {@code accepted}, {@code known}, {@code refused} or {@code pending} */
    record RowJson(int row, String title, String organisation, String status, String reason, String reference) {

        static RowJson of(RowOutcome outcome) {
            return new RowJson(
                    outcome.row(),
                    outcome.title(),
                    outcome.organisation(),
                    outcome.status().name().toLowerCase(Locale.ROOT),
                    outcome.reason(),
                    outcome.reference());
        }
    }

    static ReportJson preview(Inventory inventory, List<RowOutcome> outcomes) {
        return of(true, null, inventory.fileName(), "preview", IntakeCounts.of(outcomes), outcomes);
    }

    static ReportJson of(IntakeBatch batch, IntakeCounts counts, boolean running, List<RowOutcome> outcomes) {
        String state = running ? "running" : counts.pending() > 0 ? "interrupted" : "done";
        return of(false, batch.id(), batch.fileName(), state, counts, outcomes);
    }

    private static ReportJson of(
            boolean preview, Long batch, String file, String state, IntakeCounts counts, List<RowOutcome> outcomes) {
        return new ReportJson(
                preview,
                batch,
                file,
                state,
                counts.total(),
                counts.accepted(),
                counts.known(),
                counts.refused(),
                counts.pending(),
                outcomes.stream().map(RowJson::of).toList());
    }
}
