package fr.cadreia.review.step;

import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.StepEvent.CodevAnswered;
import fr.cadreia.engine.FormCode;
import fr.cadreia.engine.ProcessVariables;
import fr.cadreia.engine.StepContext;
import fr.cadreia.engine.Variable;
import fr.cadreia.review.ReviewVariables;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The development council's opinion on the framework. */
@Component
class CodevOpinionStep extends FrameworkReviewStep<CodevOpinion> {

    CodevOpinionStep(ReviewDesk desk) {
        super(CodevOpinion.class, desk, CodevReferral.class, ReviewEvaluation.class);
    }

    @Override
    public Optional<Variable<Date>> end() {
        return Optional.of(ReviewVariables.CODEV_TERM);
    }

    @Override
    protected Event event(StepContext step, CodevOpinion said) {
        return new CodevAnswered(FormCode.of(said.position()));
    }

    @Override
    protected ProcessVariables complete(StepContext step, CodevOpinion said) {
        return ProcessVariables.NONE.with(ReviewVariables.CODEV_ANSWER, "given");
    }
}
