package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeBatch;
import fr.cadreia.intake.IntakeCounts;
import fr.cadreia.people.People;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A run as pages show it: {@code running}, or {@code interrupted} with rows left, or over. */
public record BatchView(
        long id, String file, String startedBy, String startedAt, boolean running, IntakeCounts counts) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH);

    static BatchView of(IntakeBatch batch, boolean running, IntakeCounts counts, People people) {
        return new BatchView(
                batch.id(),
                batch.fileName(),
                people.name(batch.startedBy()),
                MOMENT.format(batch.startedAt().atZone(ZoneId.systemDefault())),
                running,
                counts);
    }

    public boolean interrupted() {
        return !running && counts.pending() > 0;
    }
}
