package fr.cadreia.dossier.steps.assessment;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.reassessment.ReassessmentCause;
import fr.cadreia.dossier.reassessment.ReassessmentCause.Cause;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import org.springframework.stereotype.Component;

/** The same criteria measured again, in service. */
@Component
class ReassessmentStep extends MeasuringStep {

    private final ReassessmentCause causes;

    ReassessmentStep(CaseRecords records, SolutionIncidents incidents, ReassessmentCause causes) {
        super(Reassessment.class, records, incidents);
        this.causes = causes;
    }

    @Override
    public StepView view() {
        return super.view()
                .showing(Essential.USE, Essential.GENERALIZATION, Essential.RECOMMENDATION, Essential.TARGETS)
                .opening(SectionKind.INDICATORS);
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return super.helpers(step)
                .with("reassessmentCause", causes.of(step.caseReference()).map(Cause::words));
    }
}
