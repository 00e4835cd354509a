package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.cadreia.kernel.form.FormCode;

/** The next state of a case once the result of its ballot is recorded. */
public enum AfterBallot {
    /** Adopted: the opinion is given. Only the vote leads there, nobody chooses it. */
    ADOPTED,
    NEXT_MOTION,
    SENT_BACK,
    ADJOURN;

    /** Returns the code that the form and the journal write, and on which the examination's flows decide. */
    @JsonValue
    public String code() {
        return FormCode.of(this);
    }
}
