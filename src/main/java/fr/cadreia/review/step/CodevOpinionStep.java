package fr.cadreia.review.step;

import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.StepEvent.CodevAnswered;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import fr.cadreia.review.ReviewVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The development council's opinion on the framework. */
@Component
class CodevOpinionStep extends ReviewStep {

    CodevOpinionStep(ReviewDesk desk) {
        super("codev-opinion", desk);
    }

    @Override
    protected Event event(StepContext step, Answers answers) {
        return new CodevAnswered(answers.text("position"));
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        return Map.of(ReviewVariables.CODEV_ANSWER.name(), "given");
    }
}
