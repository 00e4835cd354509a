package fr.cadreia.review.step;

import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;

/** The metropolitan council’s vote. */
@AnswersOf("framework-vote")
public record FrameworkVote(
        Vote frameworkVote, String actNumber, LocalDate actDate, LocalDate effectiveOn, String voteReason) {

    /** The council's decision. */
    public enum Vote {
        ADOPTED,
        REJECTED,
        SENT_BACK
    }

    static final String VOTE = "frameworkVote";
    static final String ACT_DATE = "actDate";
    static final String EFFECTIVE_ON = "effectiveOn";

    /** Returns the act in French. */
    String act() {
        return "Délibération n°\u00a0" + actNumber.strip() + " du " + (actDate == null ? "" : FrenchText.day(actDate));
    }
}
