package fr.cadreia.call.step;

import fr.cadreia.call.CallProposal.Outcome;
import fr.cadreia.call.CallPublication;
import fr.cadreia.call.CallVariables;
import fr.cadreia.call.CallsForProjects;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.form.Variable;
import fr.cadreia.kernel.text.FrenchText;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Closes the selection, once each proposal is retained or not. */
@Component
class CallSelectionStep extends CallStep<CallSelection> {

    private final CallPublication closing;

    CallSelectionStep(CaseRecords records, CallsForProjects calls, CallPublication closing) {
        super(CallSelection.class, records, calls);
        this.closing = closing;
    }

    @Override
    public Optional<Variable<Date>> end() {
        return Optional.of(CallVariables.END);
    }

    @Override
    protected List<FieldError> faults(StepContext step, CallSelection said) {
        if (call(step).isOpen(records().today())) {
            return List.of(FieldError.of(
                    CallSelection.CONCLUSION,
                    "l’appel reçoit des propositions jusqu’au "
                            + FrenchText.day(call(step).closesOn())
                            + " inclus\u00a0: la sélection se clôt à partir du lendemain."));
        }
        long waiting = proposals(step).stream()
                .filter(proposal -> proposal.outcome() == Outcome.RECEIVED)
                .count();
        return waiting == 0
                ? List.of()
                : List.of(FieldError.of(
                        CallSelection.CONCLUSION,
                        "propositions encore à examiner\u00a0: " + waiting + ". Retenez ou écartez chacune sur la page "
                                + call(step).page() + "."));
    }

    @Override
    protected ProcessVariables complete(StepContext step, CallSelection said) {
        closing.conclude(step.caseReference(), said.conclusion());
        return ProcessVariables.NONE;
    }
}
