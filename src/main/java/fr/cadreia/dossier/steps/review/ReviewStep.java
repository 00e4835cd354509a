package fr.cadreia.dossier.steps.review;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.SimilarCases;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.Track;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.review.ExpertReview.Admissibility;
import fr.cadreia.dossier.steps.review.ExpertReview.AiActClass;
import fr.cadreia.dossier.trial.TrialMinimum;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent.Reviewed;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CrossChecks;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ReviewStep extends CaseStep<ExpertReview> {

    /** The fewest days that the form takes. */
    private static final int SHORTEST_CYCLE = 7;

    private final SimilarCases similar;
    private final Qualification qualification;

    ReviewStep(CaseRecords records, SimilarCases similar, Qualification qualification) {
        super(ExpertReview.class, records);
        this.similar = similar;
        this.qualification = qualification;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.REVIEW)
                .concluding(ExpertReview.ADMISSIBILITY, ExpertReview.REASON)
                .showing(
                        Essential.USE,
                        Essential.AUDIENCE,
                        Essential.ROLE_IN_DECISION,
                        Essential.DATA,
                        Essential.SOLUTION,
                        Essential.QUALIFICATION)
                .opening(SectionKind.PROPOSAL);
    }

    /** Returns the due day of a review on the light track, which is sooner than that of other reviews. */
    @Override
    public Optional<LocalDate> due(String reference) {
        return Optional.of(qualification.of(reference).track())
                .filter(Track.LIGHT::equals)
                .map(light -> records().today().plus(records().timeForLightReview()));
    }

    @Override
    protected Answers startFrom(StepContext step) {
        Qualification.Result computed = qualification.of(step.caseReference());
        return Answers.NONE
                .withAnswered(
                        "estimatedUse",
                        proposal(step).map(Proposal::estimatedUse).orElse(null))
                .with(
                        ExpertReview.CYCLE_DAYS,
                        Math.max(
                                SHORTEST_CYCLE,
                                TrialMinimum.leastCycleDays(records().settings(step.caseReference()))))
                .with(super.startFrom(step))
                .with("aiActClass", computed.aiActClass())
                .withAnswered("riskLevel", computed.riskLevel())
                .with(ExpertReview.TRACK, computed.track().code())
                .with(
                        ExpertReview.REQUIRED_OPINIONS,
                        List.copyOf(computed.opinions().keySet()));
    }

    @Override
    public ShownValues helpers(StepContext step) {
        Qualification.Result computed = qualification.of(step.caseReference());
        return ShownValues.NONE
                .with("aiActClassProposed", computed.aiActClass())
                .with("riskLevelProposed", FormCode.of(computed.riskLevel()))
                .with("trackProposed", computed.track().code())
                .with("proposalIsLight", proposal(step).map(Proposal::isLight).orElse(false))
                .with("cycleProposed", proposal(step).map(Proposal::cycle).filter(cycle -> !cycle.isEmpty()))
                .with("similarCaseOptions", similarCases(step));
    }

    private Optional<Proposal> proposal(StepContext step) {
        return records().documents().latest(step.caseReference(), Proposal.class);
    }

    private List<FieldOption> similarCases(StepContext step) {
        return people().find(step.actor()).stream()
                .flatMap(expert -> similar.to(step.caseReference(), expert).stream())
                .map(found -> new FieldOption(found.reference(), found.label()))
                .toList();
    }

    @Override
    protected List<FieldError> faults(StepContext step, ExpertReview review) {
        List<FieldError> errors = new ArrayList<>();
        if (review.track() == Track.LIGHT) {
            List<String> passed = qualification.passedLimits(step.caseReference(), review);
            if (!passed.isEmpty()) {
                errors.add(FieldError.of(
                        ExpertReview.TRACK,
                        "ce dossier sort des limites du parcours allégé (" + String.join(", ", passed)
                                + ")\u00a0: choisissez le parcours complet."));
            }
        }
        int least = TrialMinimum.leastCycleDays(records().settings(step.caseReference()));
        if (review.cycleAccepted() && review.cycleDays() < least) {
            errors.add(FieldError.of(
                    ExpertReview.CYCLE_DAYS,
                    "un cycle ne descend pas sous le minimum du parcours allégé\u00a0: " + least + " jours au moins."));
        }
        CrossChecks.range(review.energyKwhMin(), "energyKwhMax", review.energyKwhMax())
                .ifPresent(errors::add);
        CrossChecks.range(review.carbonKgMin(), "carbonKgMax", review.carbonKgMax())
                .ifPresent(errors::add);
        if (review.aiActClass() == AiActClass.PROHIBITED && review.admissibility() == Admissibility.ADMISSIBLE) {
            errors.add(FieldError.of(
                    ExpertReview.ADMISSIBILITY,
                    "une pratique interdite (règlement sur l’IA, article 5) ne peut pas être admise\u00a0: "
                            + "demandez de modifier l’usage, ou constatez la non-admissibilité."));
        }
        return errors;
    }

    /** Adds the opinions that the experts' answers make mandatory, so that readers of the review find them all. */
    @Override
    protected Answers kept(StepContext step, Answers answers, ExpertReview review) {
        Set<String> opinions = new LinkedHashSet<>(review.requiredOpinions());
        opinions.addAll(qualification.requiredOpinions(step.caseReference(), review));
        return answers.with(ExpertReview.REQUIRED_OPINIONS, List.copyOf(opinions));
    }

    @Override
    protected Event event(StepContext step, ExpertReview review) {
        boolean cycle = review.cycleAccepted();
        return new Reviewed(
                FormCode.of(review.admissibility()),
                FormCode.of(review.riskLevel()),
                review.track().code(),
                cycle ? proposal(step).map(Proposal::cycle).map(String::strip).orElse("") : "",
                cycle ? review.cycleDays() : 0);
    }

    @Override
    protected ProcessVariables complete(StepContext step, ExpertReview review) {
        ProcessVariables variables =
                ProcessVariables.NONE.with(PathVariables.ADMISSIBILITY, FormCode.of(review.admissibility()));
        return review.admissibility() == Admissibility.NOT_ADMISSIBLE
                ? variables.with(PathVariables.STOP_CAUSE, CaseEnding.NOT_ADMISSIBLE.code())
                : variables;
    }
}
