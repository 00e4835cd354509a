package fr.cadreia.committee.minutes;

import org.springframework.util.StringUtils;

/**
 * What a member wants corrected in the minutes of an earlier session, as the approving session says.
 *
 * @param what French, or empty
 * @param askedBy account, or as it is named
 * @param accepted whether the session wants it too
 */
public record AskedCorrection(String what, String askedBy, boolean accepted) {

    static final AskedCorrection NONE = new AskedCorrection("", "", false);

    public boolean isAsked() {
        return !what.isBlank();
    }

    AskedCorrection by(String name) {
        return new AskedCorrection(what, name, accepted);
    }

    /** « Mme Claire MONTEL », as a sentence begins. */
    public String who() {
        return StringUtils.capitalize(askedBy);
    }
}
