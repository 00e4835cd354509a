package fr.cadreia.review.step;

import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.review.ReviewOpening;
import fr.cadreia.review.Reviews;
import java.util.List;
import org.springframework.stereotype.Component;

/** The committee's chair or secretary asks for a review before its time has come. */
@Component
class ReviewStartStep extends FrameworkReviewStep<ReviewRequest> {

    private final Reviews reviews;
    private final ReviewOpening opening;

    ReviewStartStep(ReviewDesk desk, Reviews reviews, ReviewOpening opening) {
        super(ReviewRequest.class, desk);
        this.reviews = reviews;
        this.opening = opening;
    }

    @Override
    protected List<FieldError> faults(StepContext step, ReviewRequest said) {
        return reviews
                .open()
                .map(open -> FieldError.of(
                        ReviewRequest.TITLE,
                        "la révision " + open.reference()
                                + " est en cours\u00a0: une seule à la fois, menez-la à son terme."))
                .stream()
                .toList();
    }

    @Override
    protected ProcessVariables complete(StepContext step, ReviewRequest said) {
        opening.open(step.caseReference(), said.title().strip(), step.actor());
        return ProcessVariables.NONE;
    }
}
