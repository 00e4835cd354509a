package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.Ending;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.Qualification;
import fr.cadreia.dossier.SimilarCases;
import fr.cadreia.dossier.document.Proposal;
import fr.cadreia.dossier.document.Review;
import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.StepEvent.Reviewed;
import fr.cadreia.dossier.trial.TrialMinimum;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.CrossChecks;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
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
class ReviewStep extends CaseStep<Answers> {

    /** Days, below which the form takes none. */
    private static final int SHORTEST_CYCLE = 7;

    private final SimilarCases similar;
    private final Qualification qualification;

    ReviewStep(Dossier dossier, SimilarCases similar, Qualification qualification) {
        super("review", Answers.class, dossier);
        this.similar = similar;
        this.qualification = qualification;
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
        start.put("requiredOpinions", List.copyOf(computed.opinions().keySet()));
        return start;
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        Qualification.Result computed = qualification.of(step.caseReference());
        Map<String, Object> helpers = new HashMap<>();
        helpers.put("aiActClassProposed", computed.aiActClass());
        helpers.put("riskLevelProposed", String.valueOf(computed.riskLevel()));
        helpers.put("trackProposed", computed.track());
        helpers.put(
                "proposalIsLight",
                proposal(step).map(p -> p.hosting().isEmpty()).orElse(false));
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
        return dossier().documents().latest(step.caseReference(), "proposal", Proposal.class);
    }

    private List<Map<String, Object>> similarCases(StepContext step) {
        return people().find(step.actor()).stream()
                .flatMap(expert -> similar.to(step.caseReference(), expert).stream())
                .map(found -> Map.<String, Object>of("value", found.reference(), "label", found.label()))
                .toList();
    }

    @Override
    protected List<FieldError> faults(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>();
        if (answers.is("track", "light")) {
            List<String> passed = qualification.passedLimits(step.caseReference(), answers);
            if (!passed.isEmpty()) {
                errors.add(FieldError.of(
                        "track",
                        "ce dossier sort des limites du parcours allégé (" + String.join(", ", passed)
                                + ")\u00a0: choisissez le parcours complet."));
            }
        }
        int least = TrialMinimum.leastCycleDays(dossier().settings(step.caseReference()));
        if (answers.is("cycleAccepted", "yes")
                && answers.number("cycleDays").orElseThrow().intValueExact() < least) {
            errors.add(FieldError.of(
                    "cycleDays",
                    "un cycle ne descend pas sous le minimum du parcours allégé\u00a0: " + least + " jours au moins."));
        }
        CrossChecks.range(answers, "energyKwhMin", "energyKwhMax").ifPresent(errors::add);
        CrossChecks.range(answers, "carbonKgMin", "carbonKgMax").ifPresent(errors::add);
        if (answers.is("aiActClass", "prohibited") && answers.is("admissibility", "admissible")) {
            errors.add(FieldError.of(
                    "admissibility",
                    "une pratique interdite (règlement sur l’IA, article 5) ne peut pas être admise\u00a0: "
                            + "demandez de modifier l’usage, ou constatez la non-admissibilité."));
        }
        return errors;
    }

    /** What the expert answers here may make further opinions mandatory: whoever reads the review finds them all. */
    @Override
    protected Answers kept(StepContext step, Answers all, Answers answers) {
        Set<String> opinions = new LinkedHashSet<>(answers.list("requiredOpinions"));
        opinions.addAll(qualification.requiredOpinions(step.caseReference(), answers));
        Map<String, Object> kept = new LinkedHashMap<>(answers.values());
        kept.put("requiredOpinions", List.copyOf(opinions));
        return new Answers(kept);
    }

    @Override
    protected Event event(StepContext step, Answers answers) {
        boolean cycle = answers.is("cycleAccepted", "yes");
        return new Reviewed(
                answers.text("admissibility"),
                answers.text("riskLevel"),
                answers.text("track"),
                cycle ? proposal(step).map(Proposal::cycle).map(String::strip).orElse("") : "",
                cycle ? answers.number("cycleDays").orElseThrow().intValueExact() : 0);
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        Review review = answers.as(Review.class);
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(PathVariables.ADMISSIBILITY.name(), review.admissibility());
        if ("notAdmissible".equals(review.admissibility())) {
            variables.put(PathVariables.STOP_CAUSE.name(), Ending.NOT_ADMISSIBLE.code());
        }
        return variables;
    }
}
