package fr.cadreia.committee.steps.motion;

import fr.cadreia.committee.examination.PublicBallot;
import fr.cadreia.dossier.event.Motion;
import fr.cadreia.engine.AnswersOf;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * What is put to the vote.
 *
 * @param extensionMonths for how long the experimentation is extended; null for another motion
 * @param publicBallot accounts of the members who demand that the ballot be public
 */
@NamedInterface("steps")
@AnswersOf("motion")
public record MotionPut(Motion motion, Integer extensionMonths, List<String> publicBallot) {

    public static final String MOTION = "motion";
    public static final String EXTENSION_MONTHS = "extensionMonths";
    static final String PUBLIC_BALLOT = "publicBallot";

    public PublicBallot ballot() {
        return new PublicBallot(publicBallot);
    }

    /** 0 for another motion than to extend. */
    public int months() {
        return motion == Motion.EXTEND && extensionMonths != null ? extensionMonths : 0;
    }
}
