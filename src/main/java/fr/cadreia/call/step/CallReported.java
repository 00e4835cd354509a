package fr.cadreia.call.step;

import fr.cadreia.engine.AnswersOf;

/** What the call has given. */
@AnswersOf("call-report")
public record CallReported(String report) {}
