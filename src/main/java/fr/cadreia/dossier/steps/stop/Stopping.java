package fr.cadreia.dossier.steps.stop;

import fr.cadreia.kernel.form.AnswersOf;
import org.springframework.modulith.NamedInterface;

/** The reason why the solution stops, and the work that was undone. */
@NamedInterface("steps")
@AnswersOf("stop")
public record Stopping(
        String reasonPublic,
        boolean accessWithdrawn,
        boolean dataReturnedOrErased,
        boolean contractEnded,
        boolean peopleInformed,
        String lessons) {

    public static final String REASON = "reasonPublic";
}
