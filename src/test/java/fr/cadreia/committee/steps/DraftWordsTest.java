package fr.cadreia.committee.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.steps.DraftOpinion.Finding;
import fr.cadreia.committee.steps.DraftWords.Change;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftWordsTest {

    private static final Answers DRAFT = new Answers(Map.of(
            "motion", "extend",
            "extensionMonths", 3,
            "reasons", "Le gain n’est pas établi.",
            "publicSummary", "L’essai continue.",
            "findingRule4", "partial",
            "findingRule10", "toFollow",
            "reservation1Text", "Mesurer l’hiver.",
            "reservation1Owner", "Cheffe de projet",
            "reservation1Due", "2030-03-14"));

    private final FormTexts texts = mock();
    private final DraftWords words = new DraftWords(texts);

    @BeforeEach
    void theFormSaysWhatWasFound() {
        when(texts.value(eq(MotionPut.class), any(), eq(Finding.PARTIAL))).thenReturn("En partie");
    }

    private static DraftOpinion draft(Answers answers) {
        return answers.as(DraftOpinion.class);
    }

    private List<Change> changes(Answers after) {
        return words.changes(draft(DRAFT), draft(after), ExaminationSubject.ASSESSMENT);
    }

    @Test
    void theWholeOpinionIsSaid() {
        assertThat(words.of(draft(DRAFT), ExaminationSubject.ASSESSMENT))
                .containsExactly(
                        new FactLine(
                                "Dispositif",
                                "Le comité émet un AVIS FAVORABLE ASSORTI D’UNE RÉSERVE à la prolongation de"
                                        + " l’expérimentation pour 3 mois."),
                        new FactLine("Motifs", "Le gain n’est pas établi."),
                        new FactLine("Réserve 1", "Mesurer l’hiver – cheffe de projet – au plus tard le 14 mars 2030"),
                        new FactLine("Résumé pour le public", "L’essai continue."),
                        new FactLine("Constats", "règle 4, en partie\u00a0; règle 10, à suivre"));
    }

    @Test
    void aChangeSaysWhatWasThereAndWhatIs() {
        assertThat(changes(DRAFT)).isEmpty();
        assertThat(changes(DRAFT.with("reasons", "Le gain est faible.").without(List.of("findingRule4"))))
                .containsExactly(
                        new Change("Motifs", "Le gain n’est pas établi.", "Le gain est faible."),
                        new Change("Règle 4", "En partie", ""));
        assertThat(changes(DRAFT.without(List.of("reservation1Text"))))
                .extracting(Change::what)
                .containsExactly("Dispositif", "Réserve 1");
    }

    @Test
    void itsFieldsAreThoseOfItsAnswers() {
        assertThat(DraftOpinion.fields()).containsAll(DRAFT.values().keySet());
    }
}
