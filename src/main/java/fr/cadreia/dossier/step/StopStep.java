package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.engine.StepContext;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class StopStep extends CaseStep {

    StopStep(Dossier dossier) {
        super("stop", dossier);
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of(
                "experimentBegun", dossier().cases().get(step.caseReference()).experimentBegun(),
                "stopCause", step.get(PathVariables.STOP_CAUSE).orElse("stopped"));
    }
}
