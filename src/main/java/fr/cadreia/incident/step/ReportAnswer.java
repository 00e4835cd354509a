package fr.cadreia.incident.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The answer that the author of the report reads. */
@AnswersOf("report-answer")
public record ReportAnswer(String answer) {}
