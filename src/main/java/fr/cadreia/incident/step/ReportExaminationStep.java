package fr.cadreia.incident.step;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.incident.ReportTriage;
import fr.cadreia.incident.Reports;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import org.springframework.stereotype.Component;

/** The department or commune that holds the case says what it found and what it does. */
@Component
class ReportExaminationStep extends ReportStep<ReportExamination> {

    private final ReportTriage triage;

    ReportExaminationStep(CaseRecords records, Reports reports, FormTexts texts, ReportTriage triage) {
        super(ReportExamination.class, records, reports, texts);
        this.triage = triage;
    }

    @Override
    protected ProcessVariables complete(StepContext step, ReportExamination said) {
        triage.examined(report(step));
        return ProcessVariables.NONE;
    }
}
