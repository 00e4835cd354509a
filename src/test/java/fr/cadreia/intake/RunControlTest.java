package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.intake.RowIntake.ReadRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a run begins, goes on after what fails, stops when somebody says so, and begins again where it was. */
class RunControlTest {

    private static final int SECONDS = 60;
    private static final IntakeMapping MAPPING = MappingJson.parse(
            "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"constant\": \"dir-eau\"}}");

    private final IntakeBatches batches = mock(IntakeBatches.class);
    private final RowIntake rows = mock(RowIntake.class);
    private final List<Inventory.Row> pending = new ArrayList<>();
    private final List<Integer> tried = new ArrayList<>();
    private IntakeRuns runs;
    private volatile String stoppedBy = "";
    private volatile boolean underWay;

    @BeforeEach
    void sixtyRowsWait() {
        IntakeFields fields = mock(IntakeFields.class);
        when(fields.all()).thenReturn(ProposalFields.ALL);
        when(fields.form()).thenReturn(ProposalFields.FORM);
        CaseRecords records = mock(CaseRecords.class);
        when(records.today()).thenReturn(LocalDate.of(2026, 1, 1));
        IntStream.range(2, 62).forEach(row -> pending.add(new Inventory.Row(row, Map.of("Nom", "Usage " + row))));
        when(batches.find(1))
                .thenReturn(Optional.of(
                        new IntakeBatch(1, "x.csv", MAPPING, "expert", Instant.EPOCH, "", Optional.empty())));
        when(batches.pending(anyLong(), anyInt(), anyInt()))
                .thenAnswer(call -> pending.stream()
                        .filter(row -> row.number() > call.getArgument(1, Integer.class))
                        .limit(call.getArgument(2, Integer.class))
                        .toList());
        keepWhatRunsSay();
        runs = new IntakeRuns(fields, batches, rows, records);
    }

    private void keepWhatRunsSay() {
        doAnswer(call -> stoppedBy = call.getArgument(1)).when(batches).stopped(anyLong(), any());
        when(batches.beginRun(eq(1L), any())).thenAnswer(call -> !underWay && (underWay = true));
        when(batches.continueRun(eq(1L), any())).thenAnswer(call -> stoppedBy.isEmpty());
        doAnswer(call -> underWay = false).when(batches).endRun(eq(1L), any());
        when(batches.isRunning(1)).thenAnswer(call -> underWay);
    }

    @AfterEach
    void close() throws InterruptedException {
        runs.destroy();
    }

    private void run() {
        runs.start(1);
        assertThat(runs.await(1, SECONDS)).isTrue();
    }

    private void take(List<ReadRow> some) {
        some.forEach(one -> {
            tried.add(one.number());
            pending.remove(one.row());
        });
    }

    @Test
    void allRowsAreTakenInTheFilesOrder() {
        doAnswer(call -> {
                    take(call.getArgument(1));
                    return null;
                })
                .when(rows)
                .take(any(), any(), any());

        run();

        assertThat(tried).hasSize(60).isSorted();
        verify(batches, never()).stopped(1, "admin");
    }

    @Test
    void aRunThatIsStoppedLeavesItsRowsAndGoesOnWithThem() {
        doAnswer(call -> {
                    take(call.getArgument(1));
                    runs.stop(1, "admin");
                    return null;
                })
                .when(rows)
                .take(any(), any(), any());

        run();

        assertThat(pending).isNotEmpty();
        verify(batches).stopped(1, "admin");
        int left = pending.size();

        run();

        assertThat(pending).hasSizeLessThan(left);
        assertThat(tried).doesNotHaveDuplicates();
    }

    @Test
    void thePersonWhoResumesARunThatIsJustEndingBeginsItAgain() {
        doAnswer(call -> {
                    take(call.getArgument(1));
                    if (tried.size() <= 25) {
                        runs.stop(1, "admin");
                    }
                    return null;
                })
                .when(rows)
                .take(any(), any(), any());
        doAnswer(call -> {
                    underWay = false;
                    if (tried.size() <= 25) {
                        runs.start(1);
                    }
                    return null;
                })
                .when(batches)
                .endRun(eq(1L), any());

        runs.start(1);
        runs.await(1, SECONDS);
        assertThat(runs.await(1, SECONDS)).as("the second run").isTrue();

        assertThat(pending).isEmpty();
        assertThat(tried).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void whatFailsTogetherIsTakenOneByOne() {
        doAnswer(call -> {
                    List<ReadRow> some = call.getArgument(1);
                    if (some.stream().anyMatch(one -> one.number() == 30)) {
                        throw new IllegalStateException("the row");
                    }
                    take(some);
                    return null;
                })
                .when(rows)
                .take(any(), any(), any());

        run();

        assertThat(pending).extracting(Inventory.Row::number).containsExactly(30);
    }

    @Test
    void whereNothingSucceedsItGivesUp() {
        doAnswer(call -> {
                    List<ReadRow> some = call.getArgument(1);
                    some.forEach(one -> tried.add(one.number()));
                    throw new IllegalStateException("the database");
                })
                .when(rows)
                .take(any(), any(), any());

        run();

        assertThat(pending).hasSize(60);
        assertThat(tried).as("one attempt together, ten alone").hasSizeLessThan(60);
        assertThat(runs.isRunning(1)).isFalse();
    }

    @Test
    void whatAnotherNodeRunsIsNotRunTwiceAndIsStoppedFromHere() {
        underWay = true;

        runs.start(1);
        assertThat(runs.await(1, SECONDS)).as("it goes on there").isFalse();

        assertThat(tried).isEmpty();
        assertThat(runs.isRunning(1)).as("there").isTrue();
        runs.stop(1, "admin");
        assertThat(stoppedBy).isEqualTo("admin");
    }

    @Test
    void whatDoesNotRunIsNotStopped() {
        runs.stop(1, "admin");

        verify(batches, never()).stopped(anyLong(), any());
    }
}
