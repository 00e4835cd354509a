package fr.cadreia.incident.step;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.incident.ReportTriage;
import fr.cadreia.incident.Reports;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import org.springframework.stereotype.Component;

/** The answer that the author of the report reads, prefilled with what the department or commune proposes. */
@Component
class ReportAnswerStep extends ReportStep<ReportAnswer> {

    private final ReportTriage triage;

    ReportAnswerStep(CaseRecords records, Reports reports, FormTexts texts, ReportTriage triage) {
        super(ReportAnswer.class, records, reports, texts);
        this.triage = triage;
    }

    @Override
    protected Answers startFrom(StepContext step) {
        return document(step, ReportExamination.class)
                .map(examined -> examined.as(ReportExamination.class).proposedAnswer())
                .map(proposed -> Answers.NONE.with("answer", proposed))
                .orElse(Answers.NONE);
    }

    @Override
    protected ProcessVariables complete(StepContext step, ReportAnswer said) {
        triage.answered(people().get(step.actor()), report(step), said.answer());
        return ProcessVariables.NONE;
    }
}
