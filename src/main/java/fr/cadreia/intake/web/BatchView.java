package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeBatches;
import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A run as pages show it: {@code running}, or {@code interrupted} with rows left, or over.
 *
 * @param stoppedBy name of the person who stopped it; empty when nobody did
 * @param takenBack the day, the person and the reason of its taking back, French; empty when nobody took it back
 */
public record BatchView(
        long id,
        String file,
        String startedBy,
        String startedAt,
        boolean running,
        String stoppedBy,
        String takenBack,
        IntakeCounts counts) {

    /** Returns the run that an address names; answers 404 when there is none. */
    static IntakeBatch found(IntakeBatches batches, long id) {
        return batches.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucune reprise ne porte le numéro " + id + "."));
    }

    static BatchView of(IntakeBatch batch, boolean running, IntakeCounts counts, People people) {
        return new BatchView(
                batch.id(),
                batch.fileName(),
                people.name(batch.startedBy()),
                FrenchText.moment(batch.startedAt()),
                running,
                batch.stoppedBy().isEmpty() ? "" : people.name(batch.stoppedBy()),
                batch.takenBack()
                        .map(said -> "le " + FrenchText.moment(said.at()) + " par " + people.name(said.by())
                                + "\u00a0: " + said.reason())
                        .orElse(""),
                counts);
    }

    public boolean isTakenBack() {
        return !takenBack.isEmpty();
    }

    /** Tells whether rows are left to do; in a run that is taken back, the accepted ones. */
    public boolean interrupted() {
        return !running && left() > 0;
    }

    public int left() {
        return isTakenBack() ? counts.accepted() : counts.pending();
    }

    /** Tells whether it can be taken back: it opened something, and nobody has taken it back. */
    public boolean mayBeTakenBack() {
        return !running && !isTakenBack() && counts.accepted() > 0;
    }

    /** Returns the key of the message for its state. */
    public String state() {
        if (isTakenBack()) {
            return running
                    ? "intake.state.taking-back"
                    : interrupted() ? "intake.state.interrupted" : "intake.state.taken-back";
        }
        if (running) {
            return stoppedBy.isEmpty() ? "intake.state.running" : "intake.state.stopping";
        }
        return !interrupted()
                ? "intake.state.done"
                : stoppedBy.isEmpty() ? "intake.state.interrupted" : "intake.state.stopped";
    }
}
