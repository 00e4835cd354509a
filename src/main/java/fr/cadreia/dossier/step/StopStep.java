package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.StopCause;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import fr.cadreia.people.PersonalNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class StopStep extends CaseStep {

    private final PersonalNames names;
    private final StopCause cause;

    StopStep(Dossier dossier, PersonalNames names, StopCause cause) {
        super("stop", dossier);
        this.names = names;
        this.cause = cause;
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of(
                "experimentBegun", dossier().cases().get(step.caseReference()).experimentBegun());
    }

    @Override
    protected Map<String, Object> recap(StepContext step) {
        Map<String, Object> recap = new LinkedHashMap<>(super.recap(step));
        recap.put("stopCause", cause.of(step.caseReference()));
        return recap;
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        return names.refused(answers, "reasonPublic", "lessons");
    }
}
