package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import fr.cadreia.engine.StepForms;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A task that an administrator added to a diagram, with a form of its own. What was chosen, counted or ticked there is
 * left in the process under the field's name, so that a gateway of the diagram may read it; the guard has seen to it that
 * no such field bears the name of a variable that the application writes.
 */
@Component
class AddedStep extends CaseStep {

    /** Longer text is something to read, not something to decide on. */
    private static final int LONGEST = 200;

    AddedStep(Dossier dossier) {
        super(StepForms.ANY_OTHER, dossier);
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.values().forEach((field, value) -> {
            if (PathVariables.isWritten(field)) {
                return;
            }
            if (value instanceof Boolean || value instanceof String text && text.length() <= LONGEST) {
                variables.put(field, value);
            } else if (value instanceof Number number) {
                variables.put(field, number.doubleValue());
            }
        });
        return variables;
    }
}
