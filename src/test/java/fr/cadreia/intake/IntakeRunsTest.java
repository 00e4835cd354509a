package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.intake.RowIntake.ReadRow;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.mention.HeldTexts.Shape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class IntakeRunsTest extends InApplication {

    private static final int SECONDS = 60;
    /** Prefix of each title: other tests open cases in the same application. */
    private static final String OURS = "Reprise d’essai ";

    private static final IntakeMapping MAPPING = MappingJson.parse(
            "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"constant\": \"dir-education\"}}");

    @Autowired
    private IntakeBatches batches;

    @Autowired
    private IntakeRuns runs;

    @Autowired
    private RowIntake rows;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private IntakeFields fields;

    @Test
    void twoRunsAtOnceOpenEachCaseOnce() {
        long first = add("Simultané", 60);
        long second = add("Simultané", 60);

        runs.start(first);
        runs.start(second);
        runs.await(first, SECONDS);
        runs.await(second, SECONDS);

        IntakeCounts one = batches.counts(first);
        IntakeCounts other = batches.counts(second);
        assertThat(one.accepted() + other.accepted()).isEqualTo(60);
        assertThat(one.known() + other.known()).isEqualTo(60);
        assertThat(casesNamed("Simultané")).isEqualTo(60);
    }

    @Test
    void theSameUseIsTakenOverOnceByRowsThatMeetInTheDatabase() {
        IntStream.range(0, 5).parallel().forEach(i -> takeAll(add("Rencontre", 8)));

        assertThat(casesNamed("Rencontre")).isEqualTo(8);
    }

    @Test
    void anInterruptedRunGoesOnWithTheRowsThatWereLeft() {
        long batch = add("Interrompu", 6);
        IntakeBatch found = batches.find(batch).orElseThrow();
        batches.pending(batch, 0, 2).forEach(row -> take(found, row));
        assertThat(batches.counts(batch)).isEqualTo(counts(4, 2));

        runs.start(batch);
        runs.await(batch, SECONDS);

        assertThat(batches.counts(batch)).isEqualTo(counts(0, 6));
        assertThat(casesNamed("Interrompu")).isEqualTo(6);
    }

    @Test
    void aRowThatWasTakenOverAlreadyIsLeftAlone() {
        long batch = add("Deux lecteurs", 1);
        IntakeBatch found = batches.find(batch).orElseThrow();
        Inventory.Row row = batches.pending(batch, 0, 1).get(0);

        take(found, row);
        take(found, row);

        assertThat(batches.counts(batch)).isEqualTo(counts(0, 1));
        assertThat(casesNamed("Deux lecteurs")).isEqualTo(1);
    }

    @Test
    void aRunIsUnderWayOnOneNodeUntilItEndsOrItsNodeDies() {
        long batch = add("Ailleurs", 3);
        assertThat(batches.isRunning(batch)).isFalse();

        assertThat(batches.beginRun(batch, "there")).isTrue();
        assertThat(batches.beginRun(batch, "another")).as("another node").isFalse();
        assertThat(runs.isRunning(batch)).isTrue();
        runs.start(batch);
        runs.await(batch, SECONDS);
        assertThat(batches.counts(batch)).as("left to the other node").isEqualTo(counts(3, 0));

        runs.stop(batch, "admin");
        assertThat(batches.continueRun(batch, "there")).as("stopped from here").isFalse();
        assertThat(batches.find(batch).orElseThrow().stoppedBy()).isEqualTo("admin");

        template.update(
                "update cadre_intake_batch set worked_at = current_timestamp - interval '31' second where id = ?",
                batch);
        assertThat(runs.isRunning(batch)).as("its node has died").isFalse();
        batches.stopped(batch, "");
        assertThat(batches.beginRun(batch, "elsewhere")).isTrue();
        assertThat(batches.continueRun(batch, "there")).as("it was only slow").isFalse();
        batches.endRun(batch, "there");
        assertThat(runs.isRunning(batch)).as("the other one goes on").isTrue();
        batches.endRun(batch, "elsewhere");
        runs.start(batch);
        runs.await(batch, SECONDS);
        assertThat(batches.counts(batch)).isEqualTo(counts(0, 3));
        assertThat(batches.isRunning(batch)).isFalse();
    }

    private static IntakeCounts counts(int pending, int accepted) {
        Map<IntakeStatus, Integer> counts = new EnumMap<>(IntakeStatus.class);
        counts.put(IntakeStatus.PENDING, pending);
        counts.put(IntakeStatus.ACCEPTED, accepted);
        counts.values().removeIf(count -> count == 0);
        return new IntakeCounts(counts, 0);
    }

    private void takeAll(long batch) {
        IntakeBatch found = batches.find(batch).orElseThrow();
        batches.pending(batch, 0, 100).forEach(row -> take(found, row));
    }

    private void take(IntakeBatch batch, Inventory.Row row) {
        rows.take(batch, List.of(new ReadRow(row, reading(row))), rows.begin(batch));
    }

    private static RowReading reading(Inventory.Row row) {
        return new RowReader(MAPPING, ProposalFields.ALL, ProposalFields.FORM, TestClock.today())
                .read(new Inventory.Row(row.number(), row.cells()));
    }

    private long add(String name, int count) {
        List<Inventory.Row> inventory = IntStream.range(0, count)
                .mapToObj(i -> new Inventory.Row(i + 2, Map.of("Nom", OURS + name + " " + i)))
                .toList();
        return batches.add(IntakeBatch.started("essai.csv", MAPPING, "expert", TestClock.now()), inventory);
    }

    private long casesNamed(String name) {
        return cases.count(new CaseQuery(
                Optional.empty(),
                Optional.of(OURS + name),
                Optional.empty(),
                Optional.empty(),
                false,
                CaseQuery.Sort.REFERENCE,
                false,
                0,
                1));
    }

    // What takes the place of a text is written as the form asks for it.

    @Test
    void aRewordingIsNoLongerThanItsQuestionAllows() {
        assertThat(fields.shape("summary")).isEqualTo(new Shape(true, 150));
        assertThat(fields.shape("need").oneLine()).isFalse();
        assertThat(fields.shape("gone")).isEqualTo(Shape.ANY);
    }

    @Test
    void whatAUseIsCalledStandsOnOneLine() {
        assertThat(fields.shape(HeldTexts.TITLE)).isEqualTo(Shape.TITLE);
        assertThat(fields.shape(HeldTexts.FULL_TITLE).oneLine()).isTrue();
        assertThat(fields.shape(HeldTexts.IDENTIFIER).oneLine()).isTrue();
    }
}
