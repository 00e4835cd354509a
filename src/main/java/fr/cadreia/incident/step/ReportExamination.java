package fr.cadreia.incident.step;

import fr.cadreia.kernel.form.AnswersOf;

/** What the holder of the case found and does. */
@AnswersOf("report-examination")
public record ReportExamination(String findings, String measures, String proposedAnswer) {}
