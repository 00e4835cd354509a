package fr.cadreia.review.step;

import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent.FrameworkEvaluated;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.review.Review.Outcome;
import fr.cadreia.review.ReviewVariables;
import fr.cadreia.review.step.ReviewEvaluation.Course;
import org.springframework.stereotype.Component;

/** The committee concludes: the framework stays as it is, or is to be revised. */
@Component
class ReviewEvaluationStep extends FrameworkReviewStep<ReviewEvaluation> {

    ReviewEvaluationStep(ReviewDesk desk) {
        super(ReviewEvaluation.class, desk, ReviewRequest.class, ReviewObservations.class);
    }

    @Override
    protected Event event(StepContext step, ReviewEvaluation said) {
        return new FrameworkEvaluated(FormCode.of(said.reviewCourse()));
    }

    @Override
    protected ProcessVariables complete(StepContext step, ReviewEvaluation said) {
        if (said.reviewCourse() == Course.UNCHANGED) {
            desk().adoption().end(step.caseReference(), step.actor(), Outcome.UNCHANGED);
        }
        return ProcessVariables.NONE.with(ReviewVariables.COURSE, FormCode.of(said.reviewCourse()));
    }
}
