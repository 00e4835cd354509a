package fr.cadreia.dossier;

import static fr.cadreia.journal.seal.TestJournal.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.cadreia.TestClock;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

class StepDocumentsTest {

    private static final String CASE = "IA-2026-0001";

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
}
