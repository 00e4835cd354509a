package fr.cadreia.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.evidence.TrainingEvidence.Training;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.TrainingEvent;
import fr.cadreia.journal.TrainingEvent.AttendanceRecorded;
import fr.cadreia.journal.TrainingEvent.TrainingCancelled;
import fr.cadreia.journal.TrainingEvent.TrainingPlanned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the journal's rows tell of a training, at any moment. */
class RecordedTrainingTest {

    private static final String CASE = "IA-2026-0001";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    private final RecordedTraining training = new RecordedTraining(mock(Trainings.class));
    private final List<JournalEntry> rows = new ArrayList<>();

    /** An hour after the row before. */
    private Instant row(TrainingEvent event) {
        Instant at = Instant.parse("2026-12-03T08:00:00Z").plusSeconds(3600L * rows.size());
        rows.add(new JournalEntry(
                CASE,
                rows.size() + 1,
                at,
                "agent",
                JournalKind.of(event),
                "",
                "2026-1",
                EventCodec.write(event, Map.of()),
                "",
                ""));
        return at;
    }

    private CaseAsOf until(Instant moment) {
        return new CaseAsOf(
                CASE,
                moment,
                List.of(),
                rows.stream().filter(row -> !row.writtenAt().isAfter(moment)).toList());
    }

    @Test
    void aSessionCountsFromItsPlanningToItsCancellation() {
        Instant before = Instant.EPOCH;
        Instant planned = row(new TrainingPlanned(DAY.plusDays(9)));
        Instant twice = row(new TrainingPlanned(DAY));
        Instant cancelled = row(new TrainingCancelled(DAY, "Salle prise"));

        assertThat(training.of(until(before))).isEmpty();
        assertThat(training.of(until(planned))).hasValue(new Training(1, DAY.plusDays(9), 0));
        assertThat(training.of(until(twice))).hasValue(new Training(2, DAY, 0));
        assertThat(training.of(until(cancelled))).hasValue(new Training(1, DAY.plusDays(9), 0));
    }

    @Test
    void anAgentCountsOnceAndAsTheSheetOfThatMomentSays() {
        row(new TrainingPlanned(DAY));
        row(new TrainingPlanned(DAY));
        row(new AttendanceRecorded(2, DAY, 11, List.of(1L, 2L)));
        Instant both = row(new AttendanceRecorded(2, DAY, 12, List.of(2L, 3L)));
        Instant replaced = row(new AttendanceRecorded(1, DAY, 11, List.of(2L)));

        assertThat(training.of(until(both))).hasValue(new Training(2, DAY, 3));
        assertThat(training.of(until(replaced))).hasValue(new Training(2, DAY, 2));
    }
}
