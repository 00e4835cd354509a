package fr.cadreia.incident.step;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.dossier.matter.MatterStep;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.incident.Report;
import fr.cadreia.incident.Reports;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.StepContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A step of a report, whose documents and journal stand under the report's own reference. */
abstract class ReportStep<D> extends MatterStep<D> {

    /** The titles of the sections beside a form, by the record of their form. */
    private static final Map<Class<?>, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put(ReportStatement.class, "Le signalement");
        TITLES.put(ReportTriageDecision.class, "Le tri des experts");
        TITLES.put(ReportExamination.class, "L’examen de la direction ou de la commune");
    }

    private final Reports reports;
    private final FormTexts texts;

    ReportStep(Class<D> type, CaseRecords records, Reports reports, FormTexts texts) {
        super(type, records);
        this.reports = reports;
        this.texts = texts;
    }

    final Report report(StepContext step) {
        return reports.get(step.caseReference());
    }

    /** Returns the report itself, then its outcome. */
    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        return ownSections(step).stream()
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        return TITLES.entrySet().stream()
                .map(told -> SummarySection.answers(
                        FormId.of(told.getKey()), told.getValue(), lines(document(step, told.getKey()))))
                .toList();
    }

    @Override
    public final Optional<LocalDate> due(String reference) {
        return reports.find(reference).map(report -> within(report.answerBy()));
    }

    final Optional<StepDocument> document(StepContext step, Class<?> type) {
        return records().documents().latestDocument(step.caseReference(), type);
    }

    private List<FactLine> lines(Optional<StepDocument> document) {
        return document.stream()
                .flatMap(found -> texts.rows(found.form(), found.answers()).stream())
                .map(row -> new FactLine(row.label(), row.value()))
                .toList();
    }
}
