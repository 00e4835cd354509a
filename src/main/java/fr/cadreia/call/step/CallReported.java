package fr.cadreia.call.step;

import fr.cadreia.kernel.form.AnswersOf;

/** What the call has given. */
@AnswersOf("call-report")
public record CallReported(String report) {}
