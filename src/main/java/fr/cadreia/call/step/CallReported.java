package fr.cadreia.call.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The report on the call's results. */
@AnswersOf("call-report")
public record CallReported(String report) {}
