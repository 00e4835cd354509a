package fr.cadreia.call.step;

import fr.cadreia.call.CallClosing;
import fr.cadreia.call.CallProposal.Outcome;
import fr.cadreia.call.Calls;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.StepContext;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Closes the selection, once each proposal is retained or not. */
@Component
class CallSelectionStep extends CallStep {

    private final CallClosing closing;

    CallSelectionStep(Dossier dossier, Calls calls, CallClosing closing) {
        super("call-selection", dossier, calls);
        this.closing = closing;
    }

    @Override
    protected List<FieldError> faults(StepContext step, Answers answers) {
        if (call(step).isOpen(dossier().today())) {
            return List.of(FieldError.of(
                    "conclusion",
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
                        "conclusion",
                        "propositions encore à examiner\u00a0: " + waiting + ". Retenez ou écartez chacune sur la page "
                                + call(step).page() + "."));
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        closing.conclude(step.caseReference(), answers.text("conclusion"));
        return Map.of();
    }
}
