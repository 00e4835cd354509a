package fr.cadreia.call.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The experts' conclusion on the proposals. */
@AnswersOf("call-selection")
public record CallSelection(String conclusion) {

    static final String CONCLUSION = "conclusion";
}
