package fr.cadreia.incident.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The answer that whoever made the report reads. */
@AnswersOf("report-answer")
public record ReportAnswer(String answer) {}
