package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.kernel.form.Answers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A declared interest holds for the case, whichever of its examinations it was declared in. */
class RecusalsTest {

    private final List<StepDocument> documents = new ArrayList<>();

    private void says(String examination, String form, Map<String, Object> answers) {
        documents.add(new StepDocument(
                documents.size() + 1L,
                "IA-2026-0001",
                form,
                "",
                "",
                examination,
                (String) answers.getOrDefault("member", "secretary"),
                Instant.EPOCH,
                new Answers(answers)));
    }

    private void declares(String examination, String member, String reason) {
        says(examination, "vote", Map.of("member", member, "ownInterest", "yes", "recusalReason", reason));
    }

    @Test
    void itHoldsInTheExaminationAfterAReEvaluationToo() {
        says("first", "vote-closing", Map.of("byHand", "no"));
        declares("first", "elected2", "");
        says("first", "vote", Map.of("member", "elected3", "ownInterest", "no", "vote", "for"));
        declares("second", "elected1", "");
        declares("second", "elected2", "");

        assertThat(Recusals.declared(documents)).containsExactly("elected2", "elected1");
    }

    @Test
    void whatAMemberSaidOfItFirstStands() {
        declares("first", "elected1", "");
        declares("first", "elected2", "Je conseille l’éditeur.");
        declares("second", "elected2", "Encore lui.");

        assertThat(Recusals.reasons(documents)).isEqualTo(Map.of("elected2", "Je conseille l’éditeur."));
    }
}
