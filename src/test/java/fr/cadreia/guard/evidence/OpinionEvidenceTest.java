package fr.cadreia.guard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.LastDay;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The opinions that were required were given, or lapsed at their term. */
class OpinionEvidenceTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 20);
    private static final Instant TERM = LastDay.endOf(LAST_DAY).toInstant();

    @Test
    void aRequiredOpinionThatWasGivenServes() {
        assertThat(with(Map.of("dpo", ""), journal -> given(journal, "dpo", "dpo")))
                .isEmpty();
    }

    @Test
    void aRequiredOpinionThatNobodyGaveIsMissing() {
        assertThat(with(Map.of("dpo", "", "hr", LAST_DAY.toString()), journal -> given(journal, "dpo", "dpo")))
                .singleElement()
                .asString()
                .contains("Ressources humaines", "ni rendu");
        assertThat(with(Map.of("security", ""), journal -> journal))
                .singleElement()
                .asString()
                .contains("Sécurité", "pas été rendu");
    }

    @Test
    void anOpinionCountsOnlyFromItsGroup() {
        assertThat(with(Map.of("dpo", ""), journal -> given(journal, "dpo", "hr")))
                .hasSize(1);
    }

    @Test
    void anOpinionLapsesAtItsTermAndNotBefore() {
        assertThat(with(Map.of("hr", LAST_DAY.toString()), journal -> lapsed(journal, "hr", TERM)))
                .isEmpty();
        assertThat(with(Map.of("hr", LAST_DAY.toString()), journal -> lapsed(journal, "hr", TERM.minusMillis(1))))
                .hasSize(1);
    }

    @Test
    void anIndispensableOpinionNeverLapses() {
        assertThat(with(Map.of("hr", ""), journal -> lapsed(journal, "hr", Instant.parse("2099-01-01T00:00:00Z"))))
                .hasSize(1);
    }

    @Test
    void anOpinionThatComesAfterTheExperimentBeganComesTooLate() {
        WrittenJournal journal = WrittenJournal.opened().does(Step.PROPOSAL);
        reviewed(journal, Map.of("hr", LAST_DAY.toString()));
        journal.does(Step.DATA_GATE).does(Step.EXPERIMENT_PROTOCOL);
        given(journal, "hr", "hr");

        assertThat(rest(journal)).hasSize(1);
    }

    @Test
    void aNewReviewAsksForItsOpinionsAgain() {
        WrittenJournal journal = WrittenJournal.opened().does(Step.PROPOSAL);
        reviewed(journal, Map.of("hr", ""));
        given(journal, "hr", "hr");
        reviewed(journal, Map.of("hr", ""));
        journal.does(Step.DATA_GATE).does(Step.EXPERIMENT_PROTOCOL);

        assertThat(rest(journal)).hasSize(1);
    }

    @Test
    void aReviewDoneAgainNeedsItsOpinionsDeterminedAgain() {
        WrittenJournal journal = WrittenJournal.opened().does(Step.PROPOSAL);
        reviewed(journal, Map.of("hr", ""));
        given(journal, "hr", "hr");
        journal.enters(Step.REVIEW).completes(Step.REVIEW).does(Step.DATA_GATE).does(Step.EXPERIMENT_PROTOCOL);

        assertThat(rest(journal)).singleElement().asString().contains("Avis requis");
    }

    @Test
    void whatWasNeverDeterminedIsMissing() {
        WrittenJournal journal = WrittenJournal.opened()
                .does(Step.PROPOSAL)
                .enters(Step.REVIEW)
                .completes(Step.REVIEW)
                .does(Step.DATA_GATE)
                .does(Step.EXPERIMENT_PROTOCOL);

        assertThat(rest(journal)).singleElement().asString().contains("Avis requis");
    }

    private static List<String> with(Map<String, Object> required, UnaryOperator<WrittenJournal> opinions) {
        WrittenJournal journal = WrittenJournal.opened().does(Step.PROPOSAL);
        reviewed(journal, required);
        opinions.apply(journal);
        return rest(journal.does(Step.DATA_GATE).does(Step.EXPERIMENT_PROTOCOL));
    }

    private static void reviewed(WrittenJournal journal, Map<String, ?> required) {
        journal.enters(Step.REVIEW)
                .completes(Step.REVIEW)
                .application(JournalKind.OPINIONS_REQUIRED, "review", Map.of("required", required));
    }

    private static List<String> rest(WrittenJournal journal) {
        return journal.does(Step.EXPERIMENT_CLOSING)
                .does(Step.ASSESSMENT)
                .does(Step.SECOND_READING)
                .decides("generalize")
                .missing();
    }

    private static WrittenJournal given(WrittenJournal journal, String opinion, String group) {
        return journal.row(
                group,
                JournalKind.STEP_COMPLETED,
                "opinion-" + opinion,
                Map.of(
                        "form",
                        "opinion-" + opinion,
                        "process",
                        WrittenJournal.PROCESS,
                        "step",
                        "",
                        "groups",
                        List.of(group)));
    }

    private static WrittenJournal lapsed(WrittenJournal journal, String opinion, Instant when) {
        return journal.row(when, Journal.APPLICATION, JournalKind.OPINION_LAPSED, "review", Map.of("opinion", opinion));
    }
}
