package fr.cadreia.committee.minutes;

import org.springframework.util.StringUtils;

/**
 * What a member wants corrected in the minutes of an earlier session, as the session says that approves them.
 *
 * @param what French, or empty
 * @param askedBy account, or as it is named
 * @param accepted whether the session wants it too
 */
public record Rectification(String what, String askedBy, boolean accepted) {

    public static final Rectification NONE = new Rectification("", "", false);

    public boolean isAsked() {
        return !what.isBlank();
    }

    Rectification by(String name) {
        return new Rectification(what, name, accepted);
    }

    /** « Mme Claire MONTEL », as a sentence begins. */
    public String who() {
        return StringUtils.capitalize(askedBy);
    }
}
