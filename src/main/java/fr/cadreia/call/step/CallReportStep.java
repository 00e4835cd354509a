package fr.cadreia.call.step;

import fr.cadreia.call.CallPublication;
import fr.cadreia.call.CallsForProjects;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import org.springframework.stereotype.Component;

/** The step of the report on the call's results for the territory. */
@Component
class CallReportStep extends CallStep<CallReported> {

    private final CallPublication closing;

    CallReportStep(CaseRecords records, CallsForProjects calls, CallPublication closing) {
        super(CallReported.class, records, calls);
        this.closing = closing;
    }

    @Override
    protected ProcessVariables complete(StepContext step, CallReported said) {
        closing.report(step.caseReference(), said.report());
        return ProcessVariables.NONE;
    }
}
