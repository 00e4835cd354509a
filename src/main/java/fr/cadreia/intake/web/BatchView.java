package fr.cadreia.intake.web;

import fr.cadreia.engine.FrenchText;
import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.people.People;

/**
 * A run as pages show it: {@code running}, or {@code interrupted} with rows left, or over.
 *
 * @param stoppedBy name of whoever stopped it; empty when nobody did
 */
public record BatchView(
        long id,
        String file,
        String startedBy,
        String startedAt,
        boolean running,
        String stoppedBy,
        IntakeCounts counts) {

    static BatchView of(IntakeBatch batch, boolean running, IntakeCounts counts, People people) {
        return new BatchView(
                batch.id(),
                batch.fileName(),
                people.name(batch.startedBy()),
                FrenchText.moment(batch.startedAt()),
                running,
                batch.stoppedBy().isEmpty() ? "" : people.name(batch.stoppedBy()),
                counts);
    }

    public boolean interrupted() {
        return !running && counts.pending() > 0;
    }

    /** Key of the message that says it. */
    public String state() {
        if (running) {
            return stoppedBy.isEmpty() ? "intake.state.running" : "intake.state.stopping";
        }
        return !interrupted()
                ? "intake.state.done"
                : stoppedBy.isEmpty() ? "intake.state.interrupted" : "intake.state.stopped";
    }
}
