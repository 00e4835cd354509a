package fr.cadreia.register.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The findings of the holder of the case, and the proposed correction. */
@AnswersOf("register-examination")
public record RequestExamination(String findings, String correctedField, String correctedText, String proposedAnswer) {

    static final String CORRECTED_TEXT = "correctedText";
}
