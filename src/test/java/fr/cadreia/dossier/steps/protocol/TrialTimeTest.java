package fr.cadreia.dossier.steps.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.form.Answers;
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

    @Test
    void anExtensionLastsNoLongerThanIsLeftOfAllExperimentations() {
        assertThat(extension(WRITTEN.plusMonths(18), WRITTEN.plusMonths(2)).months())
                .as("as long as one may last")
                .isEqualTo(12);
        ExtensionLimit left =
                extension(WRITTEN.plusMonths(18), WRITTEN.plusMonths(15).plusDays(3));
        assertThat(left.months()).as("whole months").isEqualTo(2);
        assertThat(left.words())
                .contains(
                        "Une prolongation peut durer 2\u00a0mois au plus\u00a0: toutes les expérimentations de ce dossier"
                                + " réunies durent 18\u00a0mois au plus, jusqu’au 1er septembre 2027.");
        ExtensionLimit none =
                extension(WRITTEN.plusMonths(18), WRITTEN.plusMonths(17).plusDays(1));
        assertThat(none.months()).isZero();
        assertThat(none.words())
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("Une prolongation n’est plus possible\u00a0: ")
                        .endsWith("et une prolongation dure 1\u00a0mois au moins."));
        assertThat(extension(WRITTEN.plusMonths(18), WRITTEN.plusMonths(19)).months())
                .isZero();
        assertThat(new ExtensionLimit(
                                Optional.of(WRITTEN.plusMonths(18)),
                                WRITTEN.plusMonths(16),
                                FirstVersion.with(Setting.EXTENSION_MONTHS, 3))
                        .months())
                .as("less than an extension has to be used for")
                .isZero();
        ExtensionLimit untried = new ExtensionLimit(Optional.empty(), WRITTEN, FirstVersion.settings());
        assertThat(untried.months()).isEqualTo(12);
        assertThat(untried.words()).isEmpty();
    }

    private static ExtensionLimit extension(LocalDate latestEnd, LocalDate today) {
        return new ExtensionLimit(Optional.of(latestEnd), today, FirstVersion.settings());
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
