package fr.cadreia.review.step;

import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.StepEvent.FrameworkEvaluated;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import fr.cadreia.review.Review.Outcome;
import fr.cadreia.review.ReviewVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The committee concludes: the framework stays as it is, or is to be revised. */
@Component
class ReviewEvaluationStep extends ReviewStep {

    ReviewEvaluationStep(ReviewDesk desk) {
        super("review-evaluation", desk);
    }

    @Override
    protected Event event(StepContext step, Answers answers) {
        return new FrameworkEvaluated(answers.text("reviewCourse"));
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        if (answers.is("reviewCourse", "unchanged")) {
            desk().adoption().end(step.caseReference(), step.actor(), Outcome.UNCHANGED);
        }
        return Map.of(ReviewVariables.COURSE.name(), answers.text("reviewCourse"));
    }
}
