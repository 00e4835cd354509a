package fr.cadreia.committee.steps;

import fr.cadreia.journal.AfterBallot;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import org.springframework.modulith.NamedInterface;

/**
 * The chair's record of the result (constat du résultat). It adds nothing to the voted text.
 *
 * @param next what happens to the case by the chair's own act; null when the motion was adopted
 * @param nextReason the reason for it; empty when the motion was adopted
 */
@NamedInterface("steps")
@AnswersOf("result")
public record ExaminationResult(AfterBallot next, String nextReason) {

    static final String NEXT = "next";
    static final String NEXT_REASON = "nextReason";

    /**
     * Returns the result as answers to the form.
     *
     * @param next code of what follows; empty after an adoption
     */
    public static Answers answers(String next, String nextReason) {
        return Answers.NONE.withAnswered(NEXT, next).withAnswered(NEXT_REASON, nextReason);
    }

    /** Tells whether the motion was adopted; the chair then chooses nothing. */
    public boolean isAdopted() {
        return next == null;
    }
}
