package fr.cadreia.register.step;

import java.util.Objects;

/**
 * What the data protection officer decided of a request to hide something.
 *
 * @param takedownCourse {@code withheld} when it is hidden
 * @param takedownField path of what is hidden
 * @param legalReason French, read in its place
 * @param proposedAnswer to whoever asked
 */
record TakedownDecision(String takedownCourse, String takedownField, String legalReason, String proposedAnswer) {

    TakedownDecision {
        takedownCourse = Objects.requireNonNullElse(takedownCourse, "");
        takedownField = Objects.requireNonNullElse(takedownField, "");
        legalReason = Objects.requireNonNullElse(legalReason, "");
        proposedAnswer = Objects.requireNonNullElse(proposedAnswer, "");
    }

    boolean isWithheld() {
        return takedownCourse.equals("withheld");
    }
}
