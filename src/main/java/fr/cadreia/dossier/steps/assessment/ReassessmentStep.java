package fr.cadreia.dossier.steps.assessment;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.reassessment.ReassessmentCause;
import fr.cadreia.dossier.summary.Essential;
import fr.cadreia.dossier.summary.SectionKind;
import fr.cadreia.dossier.summary.StepView;
import org.springframework.stereotype.Component;

/** The same criteria measured again, in service. */
@Component
class ReassessmentStep extends MeasuringStep {

    ReassessmentStep(CaseRecords records, SolutionIncidents incidents, ReassessmentCause causes) {
        super(Reassessment.class, records, incidents, causes);
    }

    @Override
    public StepView view() {
        return super.view()
                .showing(Essential.USE, Essential.GENERALIZATION, Essential.RECOMMENDATION, Essential.TARGETS)
                .opening(SectionKind.INDICATORS);
    }
}
