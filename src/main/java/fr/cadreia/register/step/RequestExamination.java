package fr.cadreia.register.step;

import fr.cadreia.kernel.form.AnswersOf;

/** What the holder of the case found, and the correction that is proposed. */
@AnswersOf("register-examination")
public record RequestExamination(String findings, String correctedField, String correctedText, String proposedAnswer) {

    static final String CORRECTED_TEXT = "correctedText";
}
