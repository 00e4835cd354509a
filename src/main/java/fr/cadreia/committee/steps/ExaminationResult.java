package fr.cadreia.committee.steps;

import fr.cadreia.journal.AfterBallot;
import fr.cadreia.kernel.form.AnswersOf;
import org.springframework.modulith.NamedInterface;

/**
 * The chair's record of the result (constat du résultat). It adds nothing to what was voted.
 *
 * @param next what becomes of the case by the chair's own act; null when the motion was adopted
 * @param nextReason why; empty when the motion was adopted
 */
@NamedInterface("steps")
@AnswersOf("result")
public record ExaminationResult(AfterBallot next, String nextReason) {

    static final String NEXT_REASON = "nextReason";

    /** Whether the motion was adopted: then nothing else follows. */
    public boolean isAdopted() {
        return next == null;
    }
}
