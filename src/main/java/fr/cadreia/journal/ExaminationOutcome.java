package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * The outcome of an examination by the committee.
 *
 * @param adopted the opinion that was adopted; empty when the case was sent back for more
 */
public record ExaminationOutcome(Optional<Motion> adopted) {

    public static final ExaminationOutcome SENT_BACK = new ExaminationOutcome(Optional.empty());

    public static ExaminationOutcome of(Motion adopted) {
        return new ExaminationOutcome(Optional.of(adopted));
    }

    /** @throws IllegalArgumentException if no examination ends so */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExaminationOutcome of(String code) {
        if (SENT_BACK.code().equals(code)) {
            return SENT_BACK;
        }
        return Motion.of(code)
                .map(ExaminationOutcome::of)
                .orElseThrow(() -> new IllegalArgumentException("No outcome of an examination: " + code));
    }

    /** Returns the code that the journal and the register write, and on which the path's flows decide. */
    @JsonValue
    public String code() {
        return adopted.map(Motion::code).orElseGet(AfterBallot.SENT_BACK::code);
    }

    /** Returns the French words that people read on screens. */
    public String label() {
        return adopted.map(Motion::label).orElse("Renvoyer le dossier pour complément de bilan");
    }

    public boolean isAdopted(Motion motion) {
        return adopted.filter(motion::equals).isPresent();
    }
}
