package fr.cadreia.review.step;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.review.Proposal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the committee proposes to change; a proposal that was sent back is there to be mended. */
@Component
class ReviewProposalStep extends ReviewStep {

    ReviewProposalStep(ReviewDesk desk) {
        super("review-proposal", desk);
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return latest(step, formId())
                .map(document -> document.answers().values())
                .orElse(Map.of());
    }

    @Override
    protected Optional<String> returnReason(StepContext step) {
        return latest(step, "framework-vote")
                .map(StepDocument::answers)
                .map(vote -> "Le conseil métropolitain a renvoyé la proposition\u00a0: " + vote.text("voteReason"));
    }

    @Override
    protected List<FieldError> faults(StepContext step, Answers answers) {
        FrameworkVersion current = desk().frameworks().latest();
        Proposal proposal = Proposal.of(answers, current);
        return proposal.isEmpty()
                ? List.of(
                        FieldError.of(
                                "summary",
                                "rien ne change\u00a0: modifiez le texte d’une règle ou un réglage, sinon la révision n’a pas d’objet."))
                : proposal.obstacles(current);
    }
}
