package fr.cadreia.committee.minutes;

import org.springframework.util.StringUtils;

/**
 * The correction that a member of the approving session wants in the minutes of an earlier session.
 *
 * @param what the correction; French, or empty
 * @param askedBy the member's account, or the member's name where the text names it
 * @param accepted whether the session wants the correction too
 */
public record AskedCorrection(String what, String askedBy, boolean accepted) {

    static final AskedCorrection NONE = new AskedCorrection("", "", false);

    public boolean isAsked() {
        return !what.isBlank();
    }

    AskedCorrection by(String name) {
        return new AskedCorrection(what, name, accepted);
    }

    /** Returns the name of the member as the beginning of a sentence, « Mme Claire MONTEL ». */
    public String who() {
        return StringUtils.capitalize(askedBy);
    }
}
