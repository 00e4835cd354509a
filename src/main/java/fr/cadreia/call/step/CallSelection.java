package fr.cadreia.call.step;

import fr.cadreia.kernel.form.AnswersOf;

/** What the experts conclude of the proposals. */
@AnswersOf("call-selection")
public record CallSelection(String conclusion) {

    static final String CONCLUSION = "conclusion";
}
