package fr.cadreia.intake;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.intake.RowIntake.ReadRow;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a person's decisions on rows that resemble a known use. No row merges with a use before. */
@Component
public class RowDecisions {

    /** The decision whether the row is the use that it resembles. */
    public enum Decision {
        SAME,
        OTHER
    }

    private final IntakeBatches batches;
    private final IntakeFields fields;
    private final RowIntake rows;
    private final CaseRecords records;

    RowDecisions(IntakeBatches batches, IntakeFields fields, RowIntake rows, CaseRecords records) {
        this.batches = batches;
        this.fields = fields;
        this.rows = rows;
        this.records = records;
    }

    /**
     * @param decisions by the number of the row
     * @throws IntakeRefusedException when a row waits for no decision; nothing is done then
     */
    public void decide(IntakeBatch batch, Map<Integer, Decision> decisions, Person person) {
        List<String> problems = new ArrayList<>();
        decisions.keySet().stream().sorted().forEach(row -> {
            if (waiting(batch, row).isEmpty()) {
                problems.add("La ligne " + row + " n’attend pas de décision\u00a0: rechargez le compte rendu.");
            }
        });
        if (!problems.isEmpty()) {
            throw new IntakeRefusedException(problems);
        }
        RowReader reader = new RowReader(batch.mapping(), fields.all(), fields.form(), records.today());
        decisions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> decide(batch, one.getKey(), one.getValue(), reader, person));
    }

    private Optional<RowOutcome> waiting(IntakeBatch batch, int row) {
        return batches.outcome(batch.id(), row).filter(outcome -> outcome.status() == IntakeStatus.SIMILAR);
    }

    private void decide(IntakeBatch batch, int row, Decision decision, RowReader reader, Person person) {
        Inventory.Row original = batches.row(batch.id(), row).orElseThrow();
        ReadRow read = new ReadRow(original, reader.read(original));
        if (decision == Decision.OTHER) {
            rows.takeAnyway(batch, read, person);
            return;
        }
        waiting(batch, row)
                .ifPresent(similar -> rows.takeAsSame(
                        batch,
                        read,
                        new RowOutcome(
                                row,
                                similar.title(),
                                similar.organisation(),
                                IntakeStatus.KNOWN,
                                "Même usage que le dossier " + similar.reference() + ", selon la réponse donnée.",
                                similar.reference(),
                                similar.doubts())));
    }
}
