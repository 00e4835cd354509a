package fr.cadreia.review.step;

import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.notification.Announcements;
import fr.cadreia.review.Reviews;
import org.springframework.stereotype.Component;

/** The step of the follow-up of the development council's opinion (suites données): its authors are told. */
@Component
class CodevFollowUpStep extends FrameworkReviewStep<CodevFollowUp> {

    private final Reviews reviews;
    private final Announcements announcements;

    CodevFollowUpStep(ReviewDesk desk, Reviews reviews, Announcements announcements) {
        super(CodevFollowUp.class, desk, CodevOpinion.class, FrameworkVote.class);
        this.reviews = reviews;
        this.announcements = announcements;
    }

    @Override
    protected ProcessVariables complete(StepContext step, CodevFollowUp said) {
        document(step, CodevOpinion.class)
                .ifPresent(opinion -> announcements.answer(
                        opinion.author(),
                        "",
                        "L’avis du CODEV sur le cadre de confiance a reçu ses suites.",
                        reviews.get(step.caseReference()).page()));
        return ProcessVariables.NONE;
    }
}
