package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Read afresh every time: nothing is carried over from an earlier reading. */
@Component
class SecondReadingStep extends CaseStep<Answers> {

    SecondReadingStep(Dossier dossier) {
        super("second-reading", Answers.class, dossier);
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return Map.of();
    }
}
