package fr.cadreia.incident.step;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.MatterStep;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.StepContext;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.incident.Report;
import fr.cadreia.incident.Reports;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A step of a report, whose documents and journal stand under the report's own reference. */
abstract class ReportStep extends MatterStep {

    /** The section of the recap, and the form that it retells. */
    private static final Map<String, String> RECAPS =
            Map.of("report", "report-start", "triage", "report-triage", "examination", "report-examination");

    private final Reports reports;
    private final FormTexts texts;

    ReportStep(String formId, Dossier dossier, Reports reports, FormTexts texts) {
        super(formId, dossier);
        this.reports = reports;
        this.texts = texts;
    }

    final Reports reports() {
        return reports;
    }

    final Report report(StepContext step) {
        return reports.get(step.caseReference());
    }

    @Override
    protected Map<String, Object> recap(StepContext step) {
        Map<String, Object> recap = new LinkedHashMap<>();
        RECAPS.forEach((section, form) -> recap.put(section, rows(latest(step, form))));
        return recap;
    }

    final Optional<StepDocument> latest(StepContext step, String form) {
        return dossier().documents().latest(step.caseReference(), form);
    }

    private List<Map<String, Object>> rows(Optional<StepDocument> document) {
        return document.stream()
                .flatMap(found -> texts.rows(found.form(), found.answers()).stream())
                .map(row -> Map.<String, Object>of("label", row.label(), "value", row.value()))
                .toList();
    }
}
