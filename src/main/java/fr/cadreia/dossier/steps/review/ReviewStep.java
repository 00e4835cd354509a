package fr.cadreia.dossier.steps.review;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.Ending;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.Qualification;
import fr.cadreia.dossier.SimilarCases;
import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.StepEvent.Reviewed;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.review.ExpertReview.Admissibility;
import fr.cadreia.dossier.steps.review.ExpertReview.AiActClass;
import fr.cadreia.dossier.steps.review.ExpertReview.Track;
import fr.cadreia.dossier.summary.Essential;
import fr.cadreia.dossier.summary.SectionKind;
import fr.cadreia.dossier.summary.StepView;
import fr.cadreia.dossier.trial.TrialMinimum;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.CrossChecks;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FormCode;
import fr.cadreia.engine.ProcessVariables;
import fr.cadreia.engine.StepContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ReviewStep extends CaseStep<ExpertReview> {

    /** Days, below which the form takes none. */
    private static final int SHORTEST_CYCLE = 7;

    private final SimilarCases similar;
    private final Qualification qualification;

    ReviewStep(Dossier dossier, SimilarCases similar, Qualification qualification) {
        super(ExpertReview.class, dossier);
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

    /** Sooner on the light track. */
    @Override
    public Optional<LocalDate> due(String reference) {
        return Optional.of(qualification.of(reference).track())
                .filter(FormCode.of(Track.LIGHT)::equals)
                .map(light -> dossier().today().plus(dossier().timeForLightReview()));
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        Qualification.Result computed = qualification.of(step.caseReference());
        Map<String, Object> start = new LinkedHashMap<>();
        proposal(step).map(Proposal::estimatedUse).ifPresent(use -> start.put("estimatedUse", use));
        start.putAll(super.startFrom(step));
        start.putIfAbsent(
                "cycleDays",
                Math.max(SHORTEST_CYCLE, TrialMinimum.leastCycleDays(dossier().settings(step.caseReference()))));
        start.put("aiActClass", computed.aiActClass());
        start.put("riskLevel", String.valueOf(computed.riskLevel()));
        start.put("track", computed.track());
        start.put(
                ExpertReview.REQUIRED_OPINIONS, List.copyOf(computed.opinions().keySet()));
        return start;
    }

    @Override
    public Map<String, Object> helpers(StepContext step) {
        Qualification.Result computed = qualification.of(step.caseReference());
        Map<String, Object> helpers = new HashMap<>();
        helpers.put("aiActClassProposed", computed.aiActClass());
        helpers.put("riskLevelProposed", String.valueOf(computed.riskLevel()));
        helpers.put("trackProposed", computed.track());
        helpers.put("proposalIsLight", proposal(step).map(Proposal::isLight).orElse(false));
        helpers.put(
                "cycleProposed",
                proposal(step)
                        .map(Proposal::cycle)
                        .filter(cycle -> !cycle.isEmpty())
                        .orElse(null));
        helpers.put("similarCaseOptions", similarCases(step));
        return helpers;
    }

    private Optional<Proposal> proposal(StepContext step) {
        return dossier().documents().latest(step.caseReference(), Proposal.class);
    }

    private List<Map<String, Object>> similarCases(StepContext step) {
        return people().find(step.actor()).stream()
                .flatMap(expert -> similar.to(step.caseReference(), expert).stream())
                .map(found -> Map.<String, Object>of("value", found.reference(), "label", found.label()))
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
        int least = TrialMinimum.leastCycleDays(dossier().settings(step.caseReference()));
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

    /** What the expert answers here may make further opinions mandatory: whoever reads the review finds them all. */
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
                review.riskLevel().toString(),
                FormCode.of(review.track()),
                cycle ? proposal(step).map(Proposal::cycle).map(String::strip).orElse("") : "",
                cycle ? review.cycleDays() : 0);
    }

    @Override
    protected ProcessVariables complete(StepContext step, ExpertReview review) {
        ProcessVariables variables =
                ProcessVariables.NONE.with(PathVariables.ADMISSIBILITY, FormCode.of(review.admissibility()));
        return review.admissibility() == Admissibility.NOT_ADMISSIBLE
                ? variables.with(PathVariables.STOP_CAUSE, Ending.NOT_ADMISSIBLE.code())
                : variables;
    }
}
