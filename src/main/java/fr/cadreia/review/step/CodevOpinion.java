package fr.cadreia.review.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The development council’s opinion on the framework. */
@AnswersOf("codev-opinion")
public record CodevOpinion(Position position, String opinion, String recommendations) {

    /** The sense of it. */
    public enum Position {
        FAVOURABLE,
        WITH_REMARKS,
        UNFAVOURABLE
    }
}
