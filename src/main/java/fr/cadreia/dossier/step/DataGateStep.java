package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.Qualification;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The DPO confirms what is computed; nobody can open a closed gate. */
@Component
class DataGateStep extends CaseStep {

    private final Qualification qualification;

    DataGateStep(Dossier dossier, Qualification qualification) {
        super("data-gate", dossier);
        this.qualification = qualification;
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return Map.of();
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of("gateComputed", isOpen(step) ? "open" : "closed");
    }

    @Override
    protected Map<String, Object> facts(StepContext step, Answers answers) {
        return Map.of("open", isOpen(step));
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        return Map.of(PathVariables.GATE_OPEN.name(), isOpen(step));
    }

    private boolean isOpen(StepContext step) {
        return qualification.closedGate(step.caseReference()).isEmpty();
    }
}
