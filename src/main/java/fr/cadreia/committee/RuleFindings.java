package fr.cadreia.committee;

import fr.cadreia.dossier.RuleEvidence;
import fr.cadreia.dossier.RuleEvidence.Evidence;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.form.FormTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The ten rules of the framework: what was computed of each, and beside it what the committee found. What is still to come
 * cannot be found respected: it is to be followed. Who finds respected what the case lacks gives the reason.
 */
@Component
public class RuleFindings {

    private static final String FINDING = "findingRule";
    private static final String REASON = "findingReason";
    private static final String MET = "met";
    private static final String TO_FOLLOW = "toFollow";
    private static final String TO_FOLLOW_LABEL = "À suivre";
    private static final String NONE = "Sans constat";

    private final RuleEvidence evidence;
    private final FormTexts texts;

    RuleFindings(RuleEvidence evidence, FormTexts texts) {
        this.evidence = evidence;
        this.texts = texts;
    }

    /** All French; the reason is empty where none was asked. */
    public record Finding(String rule, String elements, String evidence, String finding, String reason) {}

    /** @param result the chair's record of the result */
    public List<Finding> of(String reference, Answers result) {
        return evidence.of(reference).stream()
                .map(rule -> new Finding(
                        rule.name(),
                        rule.status().label(),
                        rule.detail(),
                        label(rule, result),
                        result.text(REASON + rule.rule())))
                .toList();
    }

    private String label(Evidence rule, Answers result) {
        String field = FINDING + rule.rule();
        if (result.is(field, TO_FOLLOW)) {
            return TO_FOLLOW_LABEL;
        }
        String found = texts.value("result", field, result);
        return found.isEmpty() ? NONE : found;
    }

    /** What the form of the result reads: {@code ruleName1}, {@code ruleStatus1} and so on, French. */
    public Map<String, Object> helpers(String reference) {
        Map<String, Object> helpers = new LinkedHashMap<>();
        for (Evidence rule : evidence.of(reference)) {
            helpers.put("ruleName" + rule.rule(), rule.name());
            helpers.put("ruleStatus" + rule.rule(), rule.status().label());
        }
        return helpers;
    }

    /** Findings that the case contradicts, without a reason. */
    public List<FieldError> check(String reference, Answers result) {
        return evidence.of(reference).stream()
                .filter(rule -> rule.status().isLacking() && result.is(FINDING + rule.rule(), MET))
                .filter(rule -> result.text(REASON + rule.rule()).isBlank())
                .map(rule -> FieldError.of(
                        REASON + rule.rule(),
                        "les éléments du dossier sont " + rule.status().label()
                                + "\u00a0: dites pourquoi le comité constate que la règle est respectée."))
                .toList();
    }

    /** The answers, with the finding that nobody chooses: what is to come is to be followed. */
    public Answers completed(String reference, Answers result) {
        Map<String, Object> values = new LinkedHashMap<>(result.values());
        evidence.of(reference).stream()
                .filter(rule -> rule.status() == RuleEvidence.Status.TO_COME)
                .forEach(rule -> values.put(FINDING + rule.rule(), TO_FOLLOW));
        return new Answers(values);
    }
}
