package fr.cadreia.dossier;

import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.engine.FormRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the decision tables make of a case: exclusions, risk, class under the AI Act, track, opinions, data gate. The
 * experts' review completes and overrides what the proposer answered.
 */
@Component
public class Qualification {

    private final Decisions decisions;
    private final StepDocuments documents;
    private final CaseSettings settings;
    private final Opinions opinions;

    Qualification(Decisions decisions, StepDocuments documents, CaseSettings settings, Opinions opinions) {
        this.opinions = opinions;
        this.decisions = decisions;
        this.documents = documents;
        this.settings = settings;
    }

    /**
     * @param exclusions French reasons; empty when the framework does not exclude the use
     * @param riskLevel 1 to 4
     * @param riskReasons of the rules that fired at that level
     * @param opinions which opinion is required, by code, and why
     */
    public record Result(
            List<String> exclusions,
            int riskLevel,
            List<String> riskReasons,
            String aiActClass,
            String track,
            String trackReason,
            Map<String, Set<String>> opinions) {}

    public Result of(String caseReference) {
        Map<String, Object> inputs = inputs(caseReference);
        String aiActClass = (String) first("aiActClass", inputs).get("aiActClass");
        inputs.putIfAbsent("aiActClass", aiActClass);
        List<Map<String, Object>> risks = decisions.evaluate("riskLevel", inputs);
        FrameworkMinimums.Risk floor = FrameworkMinimums.risk(inputs);
        int computed = risks.stream()
                .mapToInt(row -> ((Number) row.get("risk")).intValue())
                .reduce(floor.level(), Math::max);
        List<String> riskReasons = risks.stream()
                .filter(row -> ((Number) row.get("risk")).intValue() == computed)
                .map(row -> (String) row.get("why"))
                .toList();
        inputs.putIfAbsent("riskLevel", computed);
        Map<String, Object> track = track(caseReference, inputs);
        return new Result(
                exclusions(inputs),
                computed,
                riskReasons.isEmpty() ? List.of(floor.why()) : riskReasons,
                aiActClass,
                (String) track.get("track"),
                (String) track.get("why"),
                opinions(inputs));
    }

    private Map<String, Object> track(String caseReference, Map<String, Object> inputs) {
        Map<String, Object> track = first("track", inputs);
        List<String> passed = LightTrack.passedLimits(inputs, settings.of(caseReference));
        return "light".equals(track.get("track")) && !passed.isEmpty()
                ? Map.of(
                        "track",
                        "full",
                        "why",
                        "Hors des limites du parcours allégé (" + String.join(", ", passed) + ")")
                : track;
    }

    private List<String> exclusions(Map<String, Object> inputs) {
        List<String> exclusions = column("exclusion", inputs, "exclusion");
        return exclusions.isEmpty() ? FrameworkMinimums.exclusions(inputs) : exclusions;
    }

    /** @return French reasons for which the data gate is closed; empty when it is open */
    public List<String> closedGate(String caseReference) {
        return closedGate(inputs(caseReference));
    }

    private List<String> closedGate(Map<String, Object> inputs) {
        List<String> reasons = column("dataGate", inputs, "reason");
        return reasons.isEmpty() ? FrameworkMinimums.closedGate(inputs) : reasons;
    }

    /**
     * An answer that the data gate looks at.
     *
     * @param field of the proposal
     * @param answer code; empty when the question was not answered
     * @param closing French reasons for closing the gate that another answer would take away
     */
    public record GateCriterion(String field, String answer, List<String> closing) {}

    /** Every answer that the data gate looks at, and what it does to it. */
    public List<GateCriterion> gateCriteria(String caseReference) {
        Map<String, Object> inputs = inputs(caseReference);
        List<String> reasons = closedGate(inputs);
        return FrameworkMinimums.GATE.entrySet().stream()
                .map(safe -> {
                    Map<String, Object> otherwise = new HashMap<>(inputs);
                    otherwise.put(safe.getKey(), safe.getValue());
                    List<String> closing = new ArrayList<>(reasons);
                    closing.removeAll(closedGate(otherwise));
                    return new GateCriterion(
                            safe.getKey(), Objects.toString(inputs.get(safe.getKey()), ""), List.copyOf(closing));
                })
                .toList();
    }

    /**
     * The limits of the light track that a case passes once it is reviewed so.
     *
     * @return French phrases; empty when the light track is open
     */
    public List<String> passedLimits(String caseReference, ExpertReview review) {
        return LightTrack.passedLimits(reviewed(caseReference, review), settings.of(caseReference));
    }

    /** @return code names of the opinions that a case needs once it is reviewed so */
    public Set<String> requiredOpinions(String caseReference, ExpertReview review) {
        return opinions(reviewed(caseReference, review)).keySet();
    }

    private Map<String, Object> reviewed(String caseReference, ExpertReview review) {
        Map<String, Object> inputs = inputs(caseReference);
        inputs.putAll(review.qualifying());
        return inputs;
    }

    /** @return months until the next re-evaluation at the latest */
    public int reassessmentMonths(String caseReference, int riskLevel) {
        Object months =
                first("reassessmentInterval", Map.of("riskLevel", riskLevel)).get("months");
        return Math.min(((Number) months).intValue(), settings.of(caseReference).reassessmentMonths(riskLevel));
    }

    private Map<String, Set<String>> opinions(Map<String, Object> inputs) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        for (Map<String, Object> row : decisions.evaluate("requiredOpinions", inputs)) {
            asked.computeIfAbsent((String) row.get("opinion"), key -> new LinkedHashSet<>())
                    .add((String) row.get("why"));
        }
        opinions.required(inputs).forEach((opinion, why) -> asked.putIfAbsent(opinion, Set.of(why)));
        return asked;
    }

    /** What the proposal answers, by field, with the computed {@code riskLevel}. */
    Map<String, Object> proposed(String caseReference) {
        Map<String, Object> inputs = new HashMap<>();
        documents
                .latestDocument(caseReference, Proposal.class)
                .ifPresent(proposal -> inputs.putAll(proposal.answers().values()));
        inputs.put("riskLevel", of(caseReference).riskLevel());
        return inputs;
    }

    private Map<String, Object> inputs(String caseReference) {
        Map<String, Object> inputs = new HashMap<>();
        Optional<StepDocument> proposed = documents.latestDocument(caseReference, Proposal.class);
        proposed.ifPresent(proposal -> inputs.putAll(proposal.answers().values()));
        documents
                .latestDocument(caseReference, ExpertReview.class)
                .filter(review -> isAfter(review, proposed))
                .ifPresent(review -> inputs.putAll(review.as(ExpertReview.class).qualifying()));
        return inputs;
    }

    /** A proposal that was changed after its review is qualified afresh. */
    private static boolean isAfter(StepDocument review, Optional<StepDocument> proposal) {
        return proposal.isEmpty() || review.id() > proposal.get().id();
    }

    private List<String> column(String decision, Map<String, Object> inputs, String output) {
        List<String> values = new ArrayList<>();
        decisions.evaluate(decision, inputs).forEach(row -> values.add((String) row.get(output)));
        return values;
    }

    private Map<String, Object> first(String decision, Map<String, Object> inputs) {
        return decisions.evaluate(decision, inputs).stream()
                .findFirst()
                .orElseThrow(
                        () -> FormRefusedException.because(
                                "La table de décision «\u00a0" + decision
                                        + "\u00a0» n’a pas de règle pour ce dossier\u00a0: demandez à un administrateur de l’étendre."));
    }
}
