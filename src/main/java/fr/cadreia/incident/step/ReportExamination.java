package fr.cadreia.incident.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The findings and the measures of the holder of the case. */
@AnswersOf("report-examination")
public record ReportExamination(String findings, String measures, String proposedAnswer) {}
