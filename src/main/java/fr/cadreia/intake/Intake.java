package fr.cadreia.intake;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.intake.IntakeBatches.KnownUse;
import fr.cadreia.mention.Mentions;
import fr.cadreia.people.Person;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Takes over an inventory of uses already in service: first shows what would become of each row, then does it. */
@Service
public class Intake {

    private final IntakeFields fields;
    private final IntakeBatches batches;
    private final IntakeRuns runs;
    private final Dossier dossier;
    private final Mentions mentions;
    private final Clock clock;

    Intake(
            IntakeFields fields,
            IntakeBatches batches,
            IntakeRuns runs,
            Dossier dossier,
            Mentions mentions,
            Clock clock) {
        this.fields = fields;
        this.batches = batches;
        this.runs = runs;
        this.dossier = dossier;
        this.mentions = mentions;
        this.clock = clock;
    }

    /** @throws IntakeRefusedException when the mapping does not fit the inventory, with every problem */
    public void check(Inventory inventory, IntakeMapping mapping) {
        new MappingCheck(fields.all(), fields.form(), inventory.columns()).check(mapping);
    }

    /**
     * Stores nothing.
     *
     * @throws IntakeRefusedException when the mapping does not fit the inventory, with every problem
     */
    public List<RowOutcome> preview(Inventory inventory, IntakeMapping mapping) {
        check(inventory, mapping);
        RowReader reader = new RowReader(mapping, fields.all(), fields.form(), dossier.today());
        Map<Integer, Reading> readings = new HashMap<>();
        inventory.rows().forEach(row -> readings.put(row.number(), reader.read(row)));
        Map<String, KnownUse> known = batches.known(readings.values().stream()
                .filter(reading -> !reading.isRefused())
                .map(Reading::useKey)
                .toList());
        Map<String, Integer> seen = new HashMap<>();
        List<RowOutcome> outcomes = new ArrayList<>();
        for (Inventory.Row row : inventory.rows()) {
            Reading reading = readings.get(row.number());
            Integer earlier = reading.isRefused() ? null : seen.putIfAbsent(reading.useKey(), row.number());
            outcomes.add(outcome(row.number(), reading, known.get(reading.useKey()), earlier));
        }
        return outcomes;
    }

    private RowOutcome outcome(int row, Reading reading, KnownUse known, Integer earlier) {
        Outcomes outcomes = new Outcomes(dossier.people(), mentions);
        if (reading.isRefused()) {
            return outcomes.refused(row, reading);
        }
        if (known != null) {
            return outcomes.known(row, reading, known);
        }
        return earlier == null ? outcomes.accepted(row, reading, "") : outcomes.repeated(row, reading, earlier);
    }

    /**
     * Keeps the inventory's rows and begins to make cases of them, see {@link IntakeRuns}.
     *
     * @return the batch's id
     * @throws IntakeRefusedException when the mapping does not fit the inventory; nothing is stored then
     */
    public long start(Person person, Inventory inventory, IntakeMapping mapping) {
        check(inventory, mapping);
        IntakeBatch batch = new IntakeBatch(0, inventory.fileName(), mapping, person.id(), clock.instant());
        long id = batches.add(batch, inventory.rows());
        runs.start(id);
        return id;
    }
}
