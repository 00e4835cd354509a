package fr.cadreia.dossier.steps.stop;

import fr.cadreia.kernel.form.AnswersOf;
import org.springframework.modulith.NamedInterface;

/**
 * The reason why the solution stops, and the work that was undone.
 *
 * @param remaining what of it is still to be done, why, and until when; empty where all is done
 */
@NamedInterface("steps")
@AnswersOf("stop")
public record Stopping(
        String reasonPublic,
        boolean accessWithdrawn,
        boolean dataReturnedOrErased,
        boolean contractEnded,
        boolean peopleInformed,
        String remaining,
        String lessons) {

    public static final String REASON = "reasonPublic";
}
