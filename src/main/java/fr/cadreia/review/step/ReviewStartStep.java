package fr.cadreia.review.step;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import fr.cadreia.review.ReviewOpening;
import fr.cadreia.review.Reviews;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The committee's chair or secretary asks for a review before its time has come. */
@Component
class ReviewStartStep extends ReviewStep {

    private final Reviews reviews;
    private final ReviewOpening opening;

    ReviewStartStep(ReviewDesk desk, Reviews reviews, ReviewOpening opening) {
        super("review-start", desk);
        this.reviews = reviews;
        this.opening = opening;
    }

    @Override
    protected List<FieldError> faults(StepContext step, Answers answers) {
        return reviews
                .open()
                .map(open -> FieldError.of(
                        "title",
                        "la révision " + open.reference()
                                + " est en cours\u00a0: une seule à la fois, menez-la à son terme."))
                .stream()
                .toList();
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        opening.open(step.caseReference(), answers.text("title").strip(), step.actor());
        return Map.of();
    }
}
