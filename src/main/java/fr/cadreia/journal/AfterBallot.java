package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.cadreia.kernel.form.FormCode;

/** What becomes of a case once the result of its ballot is recorded. */
public enum AfterBallot {
    /** The opinion is given; only the vote leads there, nobody chooses it. */
    ADOPTED,
    NEXT_MOTION,
    SENT_BACK,
    ADJOURN;

    /** As the form and the journal write it, and as the examination's flows decide on it. */
    @JsonValue
    public String code() {
        return FormCode.of(this);
    }
}
