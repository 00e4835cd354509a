package fr.cadreia.review.step;

import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent.CouncilVoted;
import fr.cadreia.kernel.form.CrossChecks;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.review.FrameworkProposal;
import fr.cadreia.review.Review.Outcome;
import fr.cadreia.review.ReviewVariables;
import fr.cadreia.review.step.FrameworkVote.Vote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The metropolitan council's vote is recorded: adopted, a new version holds from its date of effect. */
@Component
class FrameworkVoteStep extends FrameworkReviewStep<FrameworkVote> {

    FrameworkVoteStep(ReviewDesk desk) {
        super(FrameworkVote.class, desk, List.of(ReviewDesk.DIFFERENCE, FormId.of(CodevOpinion.class)));
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE.with("earliest", earliest().toString());
    }

    /** Returns the day after today, and after every version that is already adopted. */
    private LocalDate earliest() {
        LocalDate afterLatest = desk().frameworks().latest().effectiveOn().plusDays(1);
        LocalDate tomorrow = desk().records().today().plusDays(1);
        return afterLatest.isAfter(tomorrow) ? afterLatest : tomorrow;
    }

    @Override
    public List<String> pastDates() {
        return List.of(FrameworkVote.ACT_DATE);
    }

    @Override
    protected List<FieldError> faults(StepContext step, FrameworkVote said) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate today = desk().records().today();
        CrossChecks.notBefore(FrameworkVote.ACT_DATE, said.actDate(), today.minusYears(1), "l’année écoulée")
                .or(() -> proposed(step)
                        .flatMap(day -> CrossChecks.notBefore(
                                FrameworkVote.ACT_DATE,
                                said.actDate(),
                                day,
                                "la proposition dont le conseil a délibéré")))
                .ifPresent(errors::add);
        if (said.frameworkVote() == Vote.ADOPTED) {
            CrossChecks.notAfter(
                            FrameworkVote.EFFECTIVE_ON,
                            said.effectiveOn(),
                            earliest().plusYears(1),
                            "la nouvelle version prend effet dans l’année")
                    .ifPresent(errors::add);
            CrossChecks.notBefore(
                            FrameworkVote.EFFECTIVE_ON,
                            said.effectiveOn(),
                            earliest(),
                            "le lendemain de ce constat ou de la version en vigueur")
                    .ifPresent(errors::add);
            List<String> missing = desk().adoption().missing(step.caseReference());
            if (!missing.isEmpty()) {
                errors.add(FieldError.of(
                        FrameworkVote.VOTE,
                        "l’évaluation du comité, la saisine du CODEV et la proposition précèdent l’adoption."));
            }
        }
        return errors;
    }

    /**
     * Returns the day of the last proposal, on which the council voted, after the development council had given its
     * opinion.
     */
    private Optional<LocalDate> proposed(StepContext step) {
        return desk().records()
                .documents()
                .latest(step.caseReference(), FormId.of(FrameworkProposal.class))
                .map(proposal -> AuthorityClock.dayOf(proposal.writtenAt()));
    }

    @Override
    protected Event event(StepContext step, FrameworkVote said) {
        return new CouncilVoted(FormCode.of(said.frameworkVote()), said.act());
    }

    @Override
    protected ProcessVariables complete(StepContext step, FrameworkVote said) {
        switch (said.frameworkVote()) {
            case ADOPTED -> desk().adoption().adopt(step.caseReference(), step.actor(), said.effectiveOn(), said.act());
            case REJECTED -> desk().adoption().end(step.caseReference(), step.actor(), Outcome.REJECTED);
            case SENT_BACK -> {
                // Sent back: the committee proposes again.
            }
        }
        return ProcessVariables.NONE.with(ReviewVariables.VOTE, FormCode.of(said.frameworkVote()));
    }
}
