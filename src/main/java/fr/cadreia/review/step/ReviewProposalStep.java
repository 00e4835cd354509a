package fr.cadreia.review.step;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.review.FrameworkProposal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The step of the committee's proposed changes; a proposal that was sent back is shown again for correction. */
@Component
class ReviewProposalStep extends FrameworkReviewStep<Answers> {

    ReviewProposalStep(ReviewDesk desk) {
        super(FormId.of(FrameworkProposal.class), Answers.class, desk, CodevOpinion.class, ReviewEvaluation.class);
    }

    @Override
    protected Answers startFrom(StepContext step) {
        return document(step, FrameworkProposal.class)
                .map(StepDocument::answers)
                .orElse(Answers.NONE);
    }

    @Override
    protected Optional<String> returnReason(StepContext step) {
        return document(step, FrameworkVote.class)
                .map(vote -> vote.as(FrameworkVote.class))
                .map(vote -> "Le conseil métropolitain a renvoyé la proposition\u00a0: " + vote.voteReason());
    }

    @Override
    protected List<FieldError> faults(StepContext step, Answers answers) {
        FrameworkVersion current = desk().frameworks().latest();
        FrameworkProposal proposal = FrameworkProposal.of(answers, current);
        return proposal.isEmpty()
                ? List.of(
                        FieldError.of(
                                "summary",
                                "rien ne change\u00a0: modifiez le texte d’une règle ou un réglage, sinon la révision n’a pas d’objet."))
                : proposal.obstacles(current);
    }
}
