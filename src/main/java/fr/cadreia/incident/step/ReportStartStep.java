package fr.cadreia.incident.step;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.incident.AnswerVariables;
import fr.cadreia.incident.ReportOpening;
import fr.cadreia.incident.ReportedCases;
import fr.cadreia.incident.Reports;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The step of a report's statement, by an agent in the Tasklist or a citizen on the public page. */
@Component
class ReportStartStep extends ReportStep<ReportStatement> {

    private final ReportedCases cases;
    private final ReportOpening opening;

    ReportStartStep(CaseRecords records, Reports reports, FormTexts texts, ReportedCases cases, ReportOpening opening) {
        super(ReportStatement.class, records, reports, texts);
        this.cases = cases;
        this.opening = opening;
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE.with("caseOptions", cases.options());
    }

    @Override
    public List<String> pastDates() {
        return List.of("occurredOn");
    }

    @Override
    protected ProcessVariables complete(StepContext step, ReportStatement said) {
        LocalDate answerBy =
                opening.open(step.caseReference(), said.title().strip(), said.caseReference(), step.actor(), "");
        return AnswerVariables.OF_REPORT.of(records(), answerBy);
    }
}
