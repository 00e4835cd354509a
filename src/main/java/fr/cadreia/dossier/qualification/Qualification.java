package fr.cadreia.dossier.qualification;

import fr.cadreia.dossier.CaseSettings;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.Track;
import fr.cadreia.dossier.qualification.Decisions.FiredRule;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.framework.RiskLevel;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormRefusedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The result of the decision tables for a case: exclusions, risk, class under the AI Act, track, opinions, data gate.
 * The experts' review completes and overrides the proposer's answers.
 */
@Component
public class Qualification {

    private final Decisions decisions;
    private final StepDocuments documents;
    private final CaseSettings settings;
    private final Opinions opinions;
    private final Duties duties;

    Qualification(
            Decisions decisions, StepDocuments documents, CaseSettings settings, Opinions opinions, Duties duties) {
        this.duties = duties;
        this.opinions = opinions;
        this.decisions = decisions;
        this.documents = documents;
        this.settings = settings;
    }

    /**
     * @param exclusions French reasons; empty when the framework does not exclude the use
     * @param riskReasons of the rules that fired at that level
     * @param opinions the required opinions by code, each with the reason
     */
    public record Result(
            List<String> exclusions,
            RiskLevel riskLevel,
            List<String> riskReasons,
            String aiActClass,
            Track track,
            String trackReason,
            Map<String, Set<String>> opinions) {}

    public Result of(String caseReference) {
        return of(caseReference, inputs(caseReference));
    }

    /** Returns the result with what such a review says of the solution and its data, whatever else it says. */
    public Result completed(String caseReference, ExpertReview review) {
        return of(caseReference, proposal(caseReference).with(review.technical()));
    }

    private Result of(String caseReference, Answers answered) {
        String proposed = first("aiActClass", answered).text("aiActClass");
        String aiActClass =
                RulesAboveTables.isHighRisk(answered) && !proposed.equals("prohibited") ? "highRisk" : proposed;
        Answers classed = Answers.NONE.with("aiActClass", aiActClass).with(answered);
        List<FiredRule> risks = decisions.evaluate("riskLevel", classed);
        RulesAboveTables.Risk least = RulesAboveTables.risk(classed);
        RiskLevel computed = risks.stream()
                .map(Qualification::level)
                .reduce(least.level(), BinaryOperator.maxBy(Comparator.naturalOrder()));
        List<String> riskReasons = risks.stream()
                .filter(rule -> level(rule) == computed)
                .map(rule -> rule.text("why"))
                .toList();
        Answers inputs = Answers.NONE.with("riskLevel", computed.number()).with(classed);
        FiredRule track = track(caseReference, inputs);
        return new Result(
                exclusions(inputs),
                computed,
                riskReasons.isEmpty() ? List.of(least.why()) : riskReasons,
                aiActClass,
                Track.of(track.text("track")),
                track.text("why"),
                opinions(inputs));
    }

    private static RiskLevel level(FiredRule rule) {
        return RiskLevel.of(rule.number("risk"));
    }

    private FiredRule track(String caseReference, Answers inputs) {
        FiredRule track = first("track", inputs);
        List<String> passed = LightTrack.passedLimits(inputs, settings.of(caseReference));
        return Track.of(track.text("track")) == Track.LIGHT && !passed.isEmpty()
                ? new FiredRule(Map.of(
                        "track",
                        Track.FULL.code(),
                        "why",
                        "Hors des limites du parcours allégé (" + String.join(", ", passed) + ")"))
                : track;
    }

    private List<String> exclusions(Answers inputs) {
        List<String> exclusions = column("exclusion", inputs, "exclusion");
        return exclusions.isEmpty() ? RulesAboveTables.exclusions(inputs) : exclusions;
    }

    /** @return French reasons for which the data gate is closed; empty when it is open */
    public List<String> closedGate(String caseReference) {
        return Stream.concat(
                        excludedByGate(caseReference).stream(),
                        duties.missing(caseReference, Step.DATA_GATE).stream().map(Duties.Duty::missing))
                .toList();
    }

    /** @return French reasons that only another tool or other data take away; empty when at most a proof of a duty is missing */
    public List<String> excludedByGate(String caseReference) {
        return closedGate(inputs(caseReference));
    }

    private List<String> closedGate(Answers inputs) {
        List<String> reasons = column("dataGate", inputs, "reason");
        return reasons.isEmpty() ? RulesAboveTables.closedGate(inputs) : reasons;
    }

    /**
     * An answer that the data gate looks at.
     *
     * @param field of the proposal
     * @param answer code; empty when the question was not answered
     * @param closing French reasons for closing the gate; another answer would remove them
     */
    public record GateCriterion(String field, String answer, List<String> closing) {}

    /** Lists every answer that the data gate looks at, with its effect on the gate. */
    public List<GateCriterion> gateCriteria(String caseReference) {
        Answers inputs = inputs(caseReference);
        List<String> reasons = closedGate(inputs);
        QualifyingAnswers said = inputs.as(QualifyingAnswers.class);
        return RulesAboveTables.GATE.stream()
                .map(question -> {
                    Answers otherwise = inputs.with(question.field(), question.keepsOpen());
                    List<String> closing = new ArrayList<>(reasons);
                    closing.removeAll(closedGate(otherwise));
                    return new GateCriterion(question.field(), question.answer().apply(said), List.copyOf(closing));
                })
                .toList();
    }

    /**
     * Lists the limits of the light track that a case passes under such a review.
     *
     * @return French phrases; empty when the light track is open
     */
    public List<String> passedLimits(String caseReference, ExpertReview review) {
        return LightTrack.passedLimits(reviewed(caseReference, review), settings.of(caseReference));
    }

    /** @return code names of the opinions that a case needs under such a review */
    public Set<String> requiredOpinions(String caseReference, ExpertReview review) {
        return opinions(reviewed(caseReference, review)).keySet();
    }

    private Answers reviewed(String caseReference, ExpertReview review) {
        return inputs(caseReference).with(review.qualifying());
    }

    /** @return months until the next re-evaluation at the latest */
    public int reassessmentMonths(String caseReference, RiskLevel risk) {
        int months = first("reassessmentInterval", Answers.NONE.with("riskLevel", risk.number()))
                .number("months");
        return Math.min(months, settings.of(caseReference).reassessmentMonths(risk));
    }

    private Map<String, Set<String>> opinions(Answers inputs) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        for (FiredRule rule : decisions.evaluate("requiredOpinions", inputs)) {
            asked.computeIfAbsent(rule.text("opinion"), key -> new LinkedHashSet<>())
                    .add(rule.text("why"));
        }
        opinions.required(inputs).forEach((opinion, why) -> asked.putIfAbsent(opinion, Set.of(why)));
        return asked;
    }

    /** Returns the answers of the proposal and its review, by field, with the computed {@code riskLevel}. */
    public Answers answered(String caseReference) {
        return inputs(caseReference)
                .with("riskLevel", of(caseReference).riskLevel().number());
    }

    /** Tells whether the proposal, or the review of it, says that the data are sensitive (GDPR, articles 9 and 10). */
    public boolean hasSensitiveData(String caseReference) {
        return inputs(caseReference).as(QualifyingAnswers.class).personalData().equals("sensitive");
    }

    private Answers inputs(String caseReference) {
        Optional<StepDocument> proposed = documents.latestDocument(caseReference, Proposal.class);
        Optional<Answers> reviewed = documents
                .latestDocument(caseReference, ExpertReview.class)
                .filter(review -> isAfter(review, proposed))
                .map(review -> review.as(ExpertReview.class).qualifying());
        return proposal(caseReference).with(reviewed.orElse(Answers.NONE));
    }

    private Answers proposal(String caseReference) {
        return documents
                .latestDocument(caseReference, Proposal.class)
                .map(document ->
                        document.answers().with(document.as(Proposal.class).qualifying()))
                .orElse(Answers.NONE);
    }

    /**
     * Tells whether the review is newer than the proposal. A proposal that was changed after its review is qualified
     * afresh.
     */
    private static boolean isAfter(StepDocument review, Optional<StepDocument> proposal) {
        return proposal.isEmpty() || review.id() > proposal.get().id();
    }

    private List<String> column(String decision, Answers inputs, String output) {
        List<String> values = new ArrayList<>();
        decisions.evaluate(decision, inputs).forEach(rule -> values.add(rule.text(output)));
        return values;
    }

    private FiredRule first(String decision, Answers inputs) {
        return decisions.evaluate(decision, inputs).stream()
                .findFirst()
                .orElseThrow(
                        () -> FormRefusedException.because(
                                "La table de décision «\u00a0" + decision
                                        + "\u00a0» n’a pas de règle pour ce dossier\u00a0: demandez à un administrateur de l’étendre."));
    }
}
