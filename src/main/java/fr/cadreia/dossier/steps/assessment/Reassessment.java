package fr.cadreia.dossier.steps.assessment;

import fr.cadreia.kernel.form.AnswersOf;
import org.springframework.modulith.NamedInterface;

/** What a re-evaluation asks before it measures again; the rest is read as an {@link Assessment}. */
@NamedInterface("steps")
@AnswersOf("reassessment")
public record Reassessment(Need needStillThere, Boolean betterSolutionNow, String betterSolutionWhich) {

    /** Whether what was needed still is. */
    @NamedInterface("steps")
    public enum Need {
        YES,
        PARTLY,
        NO
    }
}
