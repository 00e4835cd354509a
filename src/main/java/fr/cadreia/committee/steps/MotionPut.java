package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.SpecialBallot;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.form.Embedded;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * A motion that is put to the vote.
 *
 * @param publicBallot accounts of the members who demand that the ballot be public
 * @param secretBallot accounts of the members who demand that it be secret
 * @param recusedLeft whether the chair states that the members with an interest in the case left the room
 */
@NamedInterface("steps")
@AnswersOf("motion")
public record MotionPut(
        @Embedded DraftOpinion opinion, List<String> publicBallot, List<String> secretBallot, boolean recusedLeft) {

    static final String PUBLIC_BALLOT = "publicBallot";
    static final String SECRET_BALLOT = "secretBallot";

    /**
     * Returns the answers to the form that put a draft to the vote without a change.
     *
     * @param draft answers to the fields of the draft
     */
    public static Answers unchanged(Answers draft, boolean recusedLeft) {
        return recusedLeft ? draft.with("recusedLeft", true) : draft;
    }

    public SpecialBallot ballot() {
        return new SpecialBallot(publicBallot, secretBallot);
    }
}
