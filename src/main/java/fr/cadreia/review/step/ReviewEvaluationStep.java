package fr.cadreia.review.step;

import fr.cadreia.engine.FormCode;
import fr.cadreia.engine.StepContext;
import fr.cadreia.review.Review.Outcome;
import fr.cadreia.review.ReviewVariables;
import fr.cadreia.review.step.ReviewEvaluation.Course;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The committee concludes: the framework stays as it is, or is to be revised. */
@Component
class ReviewEvaluationStep extends FrameworkReviewStep<ReviewEvaluation> {

    ReviewEvaluationStep(ReviewDesk desk) {
        super(ReviewEvaluation.class, desk, ReviewRequest.class, ReviewObservations.class);
    }

    @Override
    protected Map<String, Object> facts(StepContext step, ReviewEvaluation said) {
        return Map.of("course", FormCode.of(said.reviewCourse()));
    }

    @Override
    protected Map<String, Object> complete(StepContext step, ReviewEvaluation said) {
        if (said.reviewCourse() == Course.UNCHANGED) {
            desk().adoption().end(step.caseReference(), step.actor(), Outcome.UNCHANGED);
        }
        return Map.of(ReviewVariables.COURSE.name(), FormCode.of(said.reviewCourse()));
    }
}
