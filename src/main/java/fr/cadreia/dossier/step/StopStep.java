package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import fr.cadreia.people.PersonalNames;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class StopStep extends CaseStep {

    private final PersonalNames names;

    StopStep(Dossier dossier, PersonalNames names) {
        super("stop", dossier);
        this.names = names;
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of(
                "experimentBegun", dossier().cases().get(step.caseReference()).experimentBegun(),
                "stopCause", step.get(PathVariables.STOP_CAUSE).orElse("stopped"));
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        return names.refused(answers, "reasonPublic", "lessons");
    }
}
