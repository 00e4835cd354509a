package fr.cadreia.dossier.steps.secondreading;

import fr.cadreia.kernel.form.AnswersOf;
import org.springframework.modulith.NamedInterface;

/** The view of an expert who did not review the case. */
@NamedInterface("steps")
@AnswersOf("second-reading")
public record SecondReading(Agreement agreement, String reasons, String missing) {

    /** The answer whether the second expert comes to the same view. */
    @NamedInterface("steps")
    public enum Agreement {
        AGREE,
        DISAGREE
    }
}
