package fr.cadreia.review.step;

import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent.CodevAnswered;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.form.Variable;
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
