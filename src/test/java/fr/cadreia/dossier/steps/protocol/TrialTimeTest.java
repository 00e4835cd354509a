package fr.cadreia.dossier.steps.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.event.JournalKind;
import fr.cadreia.engine.Answers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialTimeTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 3, 1);

    @Test
    void countsFromTheFirstProtocolSinceTheLastGeneralisation() {
        assertThat(firstDay(List.of())).isEmpty();
        assertThat(firstDay(List.of(), protocol(1, WRITTEN, "2026-03-05"), protocol(2, WRITTEN, "2026-09-05")))
                .contains(LocalDate.of(2026, 3, 5));
        assertThat(firstDay(
                        List.of(),
                        protocol(1, WRITTEN, "2026-03-05"),
                        document(2, "generalization", WRITTEN, Map.of()),
                        protocol(3, WRITTEN, "2027-03-05")))
                .contains(LocalDate.of(2027, 3, 5));
    }

    @Test
    void aProtocolThatWasUndoneBeforeItBeganDoesNotCount() {
        assertThat(firstDay(List.of(undone("experimentProtocol", WRITTEN)), protocol(1, WRITTEN, "2025-03-05")))
                .isEmpty();
        assertThat(firstDay(
                        List.of(undone("review", WRITTEN.plusDays(2))),
                        protocol(1, WRITTEN, "2026-04-05"),
                        protocol(2, WRITTEN.plusDays(9), "2026-05-01")))
                .contains(LocalDate.of(2026, 5, 1));
    }

    @Test
    void theDaysThatPeopleTookPartInCountAllTheSame() {
        assertThat(firstDay(
                        List.of(undone("experimentProtocol", WRITTEN.plusMonths(2))),
                        protocol(1, WRITTEN, "2025-03-05"),
                        protocol(2, WRITTEN.plusMonths(2).plusDays(1), "2026-05-05")))
                .contains(WRITTEN);
    }

    @Test
    void redoingALaterStepUndoesNoProtocol() {
        assertThat(firstDay(List.of(undone("assessment", WRITTEN.plusDays(1))), protocol(1, WRITTEN, "2026-03-05")))
                .contains(LocalDate.of(2026, 3, 5));
    }

    private static Optional<LocalDate> firstDay(List<JournalEntry> journal, StepDocument... documents) {
        return new TrialTime(List.of(documents), journal).firstDay();
    }

    private static StepDocument protocol(long id, LocalDate written, String start) {
        return document(id, "experiment-protocol", written, Map.of("start", start));
    }

    private static StepDocument document(long id, String form, LocalDate written, Map<String, Object> answers) {
        return new StepDocument(
                id, "IA-2026-0001", form, "Task", "task", "process", "agent", noon(written), new Answers(answers));
    }

    private static JournalEntry undone(String step, LocalDate on) {
        return new JournalEntry(
                "IA-2026-0001",
                1,
                noon(on).plusSeconds(60),
                "expert",
                JournalKind.RECTIFICATION_APPROVED,
                step,
                "2026-1",
                "{\"redo\":\"" + step + "\"}",
                JournalEntry.FIRST,
                "");
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
    }
}
