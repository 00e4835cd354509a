package fr.cadreia.dossier;

import static fr.cadreia.journal.seal.TestJournal.CLOCK;
import static fr.cadreia.journal.seal.TestJournal.newCase;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.CaseTexts.CaseText;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.framework.RiskLevel;
import fr.cadreia.journal.CaseEvent.StepEntered;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was on record of a case at one moment, and nothing that came later. */
class CaseAsOfTest {

    private static final Instant NOON = at("2026-12-03T12:00");
    private static final Instant LATER = at("2026-12-10T12:00");
    /** More cases than are read for a word that many cases have. */
    private static final int MANY = 310;

    private final StepDocument first = review(1, NOON, 2);
    private final StepDocument second = review(2, LATER, 3);
    private final CaseAsOf now = new CaseAsOf(
            "IA-2026-0001",
            at("2027-01-04T08:00"),
            List.of(first, second),
            List.of(entered(1, NOON, Step.REVIEW), entered(2, LATER, Step.DATA_GATE)));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.systemDefault()).toInstant();
    }

    private static StepDocument review(long id, Instant at, int risk) {
        return new StepDocument(
                id,
                "IA-2026-0001",
                FormId.of(ExpertReview.class),
                "Task_Review",
                "",
                "process",
                "expert",
                at,
                Answers.NONE.with("riskLevel", risk));
    }

    private static JournalEntry entered(int sequence, Instant at, Step step) {
        StepEntered event = new StepEntered("Task", "process");
        return new JournalEntry(
                "IA-2026-0001",
                sequence,
                at,
                Journal.APPLICATION,
                JournalKind.of(event),
                step.code(),
                "2026-1",
                EventCodec.write(event, Map.of()),
                "",
                "");
    }

    @Test
    void beforeARowItsDocumentIsThereAndTheRowIsNot() {
        CaseAsOf then = now.before(now.rows().get(1));

        assertThat(then.documents()).containsExactly(first, second);
        assertThat(then.latest(ExpertReview.class)).map(ExpertReview::riskLevel).contains(RiskLevel.LEVEL_3);
        assertThat(then.step()).contains(Step.REVIEW);
        assertThat(then.day()).isEqualTo("2026-12-10");
        assertThat(now.step()).contains(Step.DATA_GATE);
        assertThat(now.latest()).containsValue(second);
        assertThat(now.before(now.rows().get(0)).documents()).containsExactly(first);
        assertThat(now.before(now.rows().get(0)).step()).isEmpty();
    }

    @Test
    void aDocumentAndItsRowsAreNotBeforeThemselves() {
        CaseAsOf then = now.before(second);

        assertThat(then.documents()).containsExactly(first);
        assertThat(then.rows()).hasSize(1);
        assertThat(then.moment()).isEqualTo(LATER);
    }

    @OnEachVendor
    void aCloseCaseIsFoundBehindHundredsOfNewerOnes(TestDatabase database) {
        Cases cases = database.cases(CLOCK);
        CaseTexts texts = new CaseTexts(database.runtime());
        for (int number = 1; number <= MANY; number++) {
            String reference = "IA-2026-%04d".formatted(number);
            cases.add(newCase(reference));
            texts.keep(
                    reference,
                    number == 1
                            ? "Reconnaissance des chauves-souris par leurs ultrasons dans les parcs"
                            : "Classement des courriers dans les parcs",
                    "");
        }

        assertThat(texts.nearest("Ultrasons des chauves-souris dans les parcs", 3))
                .hasSize(3)
                .first()
                .extracting(CaseText::reference)
                .isEqualTo("IA-2026-0001");
        assertThat(texts.nearest("Girafes", 3)).isEmpty();
        assertThat(texts.nearest("", 3)).isEmpty();
    }
}
