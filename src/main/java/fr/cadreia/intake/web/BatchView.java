package fr.cadreia.intake.web;

import fr.cadreia.engine.FrenchText;
import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.people.People;

/** A run as pages show it: {@code running}, or {@code interrupted} with rows left, or over. */
public record BatchView(
        long id, String file, String startedBy, String startedAt, boolean running, IntakeCounts counts) {

    static BatchView of(IntakeBatch batch, boolean running, IntakeCounts counts, People people) {
        return new BatchView(
                batch.id(),
                batch.fileName(),
                people.name(batch.startedBy()),
                FrenchText.moment(batch.startedAt()),
                running,
                counts);
    }

    public boolean interrupted() {
        return !running && counts.pending() > 0;
    }
}
