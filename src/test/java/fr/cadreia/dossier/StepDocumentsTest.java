package fr.cadreia.dossier;

import static fr.cadreia.journal.seal.TestJournal.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.cadreia.TestClock;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.Generalized;
import fr.cadreia.journal.CaseEvent.Imported;
import fr.cadreia.journal.CaseEvent.Opened;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.Motion;
import fr.cadreia.journal.Provenance;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

class StepDocumentsTest {

    private static final String CASE = "IA-2026-0001";
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);
    private static final LastDay LAST =
            new LastDay(DAY, FirstVersion.configuration().deadlines());
    private static final Event STOP = filed(ExaminationOutcome.of(Motion.STOP));

    @OnEachVendor
    void aDocumentIsReadAsItWasEntered(TestDatabase database) {
        StepDocuments documents = database.stored(TestClock.machine()).documents();
        Answers answers = new Answers(Map.of(
                "need",
                "Répondre «\u00a0vite\u00a0» à 1 200 € près, ça, œuvre, 😀",
                "people",
                1200,
                "shared",
                true,
                "tools",
                List.of("a", "b")));
        documents.addDocument(step("proposal", "process1", CASE), answers, CLOCK.now());

        StepDocument read = documents.latest(CASE, "proposal").orElseThrow();
        assertThat(read.answers()).isEqualTo(answers);
        assertThat(read.author()).isEqualTo("agent");
        assertThat(read.taskId()).isEqualTo("task1");
        assertThat(read.writtenAt()).isEqualTo(CLOCK.now());
        assertThat(documents.latest(CASE, "review")).isEmpty();
    }

    @OnEachVendor
    void theHashIsThatOfWhatTheDatabaseHolds(TestDatabase database) {
        String sha256 = database.stored(TestClock.machine())
                .documents()
                .addDocument(
                        step("proposal", "process1", CASE), new Answers(Map.of("need", "é\n\"’\u0000")), CLOCK.now());

        String stored = database.runtime()
                .sql("select content from cadre_step_document")
                .query(String.class)
                .single();
        assertThat(sha256).isEqualTo(DigestUtils.sha256Hex(stored));
    }

    @OnEachVendor
    void aStepDoneAgainKeepsBothDocuments(TestDatabase database) {
        StepDocuments documents = database.stored(TestClock.machine()).documents();
        documents.addDocument(step("review", "process1", CASE), new Answers(Map.of("turn", "1")), CLOCK.now());
        documents.addDocument(step("vote", "process2", CASE), new Answers(Map.of("turn", "2")), CLOCK.now());
        documents.addDocument(step("review", "process1", CASE), new Answers(Map.of("turn", "3")), CLOCK.now());
        documents.addDocument(
                step("review", "process1", "IA-2026-0002"), new Answers(Map.of("turn", "4")), CLOCK.now());

        assertThat(documents.of(CASE))
                .extracting(document -> document.answers().text("turn"))
                .containsExactly("1", "2", "3");
        assertThat(documents.latest(CASE, "review").orElseThrow().answers().text("turn"))
                .isEqualTo("3");
        assertThat(documents.of(CASE))
                .extracting(StepDocument::form, StepDocument::processInstanceId)
                .containsExactly(tuple("review", "process1"), tuple("vote", "process2"), tuple("review", "process1"));
    }

    private static StepContext step(String form, String process, String reference) {
        return new StepContext(form, Optional.of("task1"), "Task", "", reference, process, "agent", name -> null);
    }

    // What a last day means, for whatever task: five days before, and the day after.

    @Test
    void itEndsAtMidnightAndNotBefore() {
        assertThat(LAST.end()).isEqualTo(midnight(DAY.plusDays(1)));
        assertThat(LAST.lastMoment()).isEqualTo(new Date(LAST.end().getTime() - 1));
        assertThat(LastDay.closedBy(LAST.end())).contains(DAY);
    }

    @Test
    void theReminderComesAsADayBeginsAndTheAlarmAsSoonAsTheLastOneIsOver() {
        assertThat(LAST.reminder()).isEqualTo(midnight(DAY.minusDays(5)));
        assertThat(LAST.alarm()).isEqualTo(LAST.end());
    }

    @Test
    void aDayThatNeverComesIsNone() {
        assertThat(LastDay.closedBy(LastDay.endOf(LastDay.NEVER))).isEmpty();
    }

    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    // Only what was never in service is refused: a service is stopped.

    private static Event filed(ExaminationOutcome outcome) {
        return new ExtractFiled("process1", 1, "2026-03/01", "", outcome, "", "");
    }

    private static CaseRows proposed() {
        return new CaseRows().on("2026-01-05", new Opened("Tri", "dir-a", Provenance.HERE));
    }

    private static CaseRows inService() {
        return new CaseRows().on("2026-01-05", new Imported("Tri", "dir-a", Provenance.HERE));
    }

    private static boolean isRefused(CaseEnding ending, CaseRows journal) {
        return RefusedSolution.is(ending, journal.rows());
    }

    @Test
    void whatTheExpertsOrTheCommitteeDidNotLetServeIsRefused() {
        assertThat(isRefused(CaseEnding.NOT_ADMISSIBLE, proposed())).isTrue();
        assertThat(isRefused(CaseEnding.STOPPED, proposed().on("2026-06-01", STOP)))
                .isTrue();
        assertThat(isRefused(
                        CaseEnding.STOPPED,
                        proposed().on("2026-06-01", STOP).on("2026-07-01", filed(ExaminationOutcome.SENT_BACK))))
                .as("more is asked for before it is decided anew")
                .isTrue();
        assertThat(isRefused(CaseEnding.STOPPED, proposed()))
                .as("by who proposed it")
                .isFalse();
        assertThat(isRefused(CaseEnding.WITHDRAWN, proposed())).isFalse();
    }

    @Test
    void aServiceFromBeforeTheFrameworkIsStopped() {
        assertThat(isRefused(CaseEnding.NOT_ADMISSIBLE, inService())).isFalse();
        assertThat(isRefused(CaseEnding.STOPPED, inService().on("2026-06-01", STOP)))
                .isFalse();
    }

    @Test
    void soIsWhatWasGeneralisedAndIsNoLongerAdmissible() {
        CaseRows generalized = proposed().on("2026-06-01", new Generalized(null));

        assertThat(isRefused(CaseEnding.STOPPED, generalized.on("2027-06-01", STOP)))
                .isFalse();
        assertThat(isRefused(CaseEnding.NOT_ADMISSIBLE, generalized)).isFalse();
    }
}
