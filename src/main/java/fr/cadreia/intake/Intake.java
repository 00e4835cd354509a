package fr.cadreia.intake;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.intake.IntakeBatch.TakenBack;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes over an inventory of uses already in service: first shows what would become of each row, then does it. */
@Service
public class Intake {

    /** The longest reason for taking back a run, in characters: a few sentences that everybody reads. */
    public static final int LONGEST_REASON = 500;

    private final IntakeFields fields;
    private final IntakeBatches batches;
    private final IntakeRuns runs;
    private final CaseRecords records;
    private final Mentions mentions;
    private final HeldTexts held;
    private final AuthorityClock clock;

    Intake(
            IntakeFields fields,
            IntakeBatches batches,
            IntakeRuns runs,
            CaseRecords records,
            Mentions mentions,
            HeldTexts held,
            AuthorityClock clock) {
        this.fields = fields;
        this.batches = batches;
        this.runs = runs;
        this.records = records;
        this.mentions = mentions;
        this.held = held;
        this.clock = clock;
    }

    /**
     * @return the mapping with the formats that the columns of dates prove
     * @throws IntakeRefusedException when the mapping does not fit the inventory, with every problem
     */
    public IntakeMapping check(Inventory inventory, IntakeMapping mapping) {
        List<IntakeField> all = fields.all();
        new MappingCheck(all, fields.form(), inventory).check(mapping);
        return mapping.resolved(inventory, all);
    }

    /**
     * Stores nothing.
     *
     * @throws IntakeRefusedException when the mapping does not fit the inventory, with every problem
     */
    public IntakePreview preview(Inventory inventory, IntakeMapping mapping) {
        RowReader reader = reader(check(inventory, mapping));
        List<RowReading> readings = inventory.rows().stream().map(reader::read).toList();
        RowJudge judge = new RowJudge(
                0,
                new RowOutcomes(records.people(), mentions, held),
                batches.known(readings.stream().flatMap(RowReading::keys).toList()),
                new Duplicates(batches, 0));
        List<RowOutcome> outcomes = new ArrayList<>();
        RowOutcomes words = new RowOutcomes(records.people(), mentions, held);
        for (int i = 0; i < readings.size(); i++) {
            int row = inventory.rows().get(i).number();
            RowReading reading = readings.get(i);
            Optional<RowOutcome> dismissed = judge.dismissed(row, reading);
            if (dismissed.isEmpty()) {
                judge.accepted(row, reading, "");
            }
            outcomes.add(dismissed.orElseGet(() -> words.accepted(row, reading, "")));
        }
        return IntakePreview.of(inventory, readings, outcomes);
    }

    private RowReader reader(IntakeMapping mapping) {
        return new RowReader(mapping, fields.all(), fields.form(), records.today());
    }

    /**
     * Keeps the inventory's rows and begins to make cases of them, see {@link IntakeRuns}.
     *
     * @return the batch's id
     * @throws IntakeRefusedException when the mapping does not fit the inventory; nothing is stored then
     */
    public long start(Person person, Inventory inventory, IntakeMapping mapping) {
        IntakeMapping resolved = check(inventory, mapping);
        long id = batches.add(
                IntakeBatch.started(inventory.fileName(), resolved, person.id(), clock.now()), inventory.rows());
        runs.start(id);
        return id;
    }

    /**
     * Takes a run back: its cases end on which nobody has acted since, and the register withdraws what it said of them. Asked
     * for once more, it changes nothing but what is still to be done.
     *
     * @param reason the reason that everybody reads in place of the withdrawn entries
     * @param given the passages of the reason that name no person
     * @throws CommandRefusedException without a reason, for one that may name somebody, or while the run goes on
     */
    public void takeBack(Person person, IntakeBatch batch, String reason, NotPersons given) {
        if (batch.takenBack().isPresent()) {
            runs.start(batch.id());
            return;
        }
        String why = Reasons.required(reason);
        if (why.length() > LONGEST_REASON) {
            throw CommandRefusedException.invalid("Le motif compte " + why.length()
                    + " caractères\u00a0: raccourcissez-le à " + LONGEST_REASON + " au plus.");
        }
        List<SentText> sent = List.of(new SentText("reason", "Motif de l’annulation", why));
        CommandRefusedException.unlessAnswered(mentions.questions(sent, given));
        if (runs.isRunning(batch.id())) {
            throw CommandRefusedException.conflict(
                    "La reprise travaille encore\u00a0: arrêtez-la, ou attendez sa fin, puis annulez-la.");
        }
        mentions.remember(sent, given, person.id());
        batches.takeBack(batch.id(), new TakenBack(person.id(), clock.now(), why));
        runs.start(batch.id());
    }
}
