package fr.cadreia.incident.web;

import fr.cadreia.incident.Report;
import fr.cadreia.kernel.text.FrenchText;
import java.time.Instant;

/** A report in French. */
record ReportView(
        String reference,
        String title,
        String caseReference,
        String organisation,
        String received,
        String answerBy,
        boolean late,
        String stage,
        String answer,
        String answered) {

    /**
     * @param organisation its name, or empty
     * @param over whether the last day for an answer has passed
     */
    static ReportView of(Report report, String organisation, boolean over) {
        return new ReportView(
                report.reference(),
                report.title(),
                report.caseReference(),
                organisation,
                day(report.openedAt()),
                FrenchText.day(report.answerBy()),
                over && !report.isAnswered(),
                report.stage().label(),
                report.answer().orElse(""),
                report.answeredAt().map(ReportView::day).orElse(""));
    }

    private static String day(Instant moment) {
        return FrenchText.day(moment);
    }
}
