package fr.cadreia.review.step;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import java.util.Map;

/** What the development council says of a public case by itself. */
@AnswersOf("own-opinion")
public record OwnInitiativeOpinion(String caseReference, String title, String opinion) {

    public Answers answers() {
        return new Answers(Map.of("caseReference", caseReference, "title", title, "opinion", opinion));
    }
}
