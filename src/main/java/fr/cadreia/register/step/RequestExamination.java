package fr.cadreia.register.step;

import java.util.Objects;

/**
 * What a department or commune found of a request.
 *
 * @param correctedField path of the field to put right; empty for none
 * @param correctedText what it says instead
 * @param proposedAnswer to whoever asked
 */
record RequestExamination(String correctedField, String correctedText, String proposedAnswer) {

    RequestExamination {
        correctedField = Objects.requireNonNullElse(correctedField, "");
        correctedText = Objects.requireNonNullElse(correctedText, "");
        proposedAnswer = Objects.requireNonNullElse(proposedAnswer, "");
    }

    boolean proposesCorrection() {
        return !correctedField.isEmpty();
    }
}
