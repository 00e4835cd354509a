package fr.cadreia.committee.steps.result;

import fr.cadreia.committee.steps.result.ExaminationResult.Finding;
import fr.cadreia.committee.steps.result.ExaminationResult.RuleFound;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.evidence.RuleEvidence;
import fr.cadreia.dossier.evidence.RuleEvidence.Evidence;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FormCode;
import fr.cadreia.engine.ShownValues;
import fr.cadreia.engine.form.FormTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The ten rules of the framework: what was computed of each, and beside it what the committee found. What is still to come
 * cannot be found respected: it is to be followed. Who finds respected what the case lacks gives the reason.
 */
@Component
public class RuleFindings {

    private static final String TO_FOLLOW_LABEL = "À suivre";
    private static final String NONE = "Sans constat";

    private final RuleEvidence evidence;
    private final FormTexts texts;

    RuleFindings(RuleEvidence evidence, FormTexts texts) {
        this.evidence = evidence;
        this.texts = texts;
    }

    /** All French; the reason is empty where none was asked. */
    public record FindingWords(String rule, String elements, String finding, String reason) {}

    /** @param result the chair's record of the result */
    public List<FindingWords> of(CaseAsOf then, ExaminationResult result) {
        return evidence.of(then).stream()
                .map(rule -> new FindingWords(
                        rule.name(),
                        rule.status().label(),
                        label(rule, result),
                        result.found(rule.rule()).map(RuleFound::reason).orElse("")))
                .toList();
    }

    private String label(Evidence rule, ExaminationResult result) {
        return result.found(rule.rule())
                .map(RuleFound::rule)
                .map(found -> found == Finding.TO_FOLLOW
                        ? TO_FOLLOW_LABEL
                        : texts.value(ExaminationResult.class, ExaminationResult.finding(rule.rule()), found))
                .orElse(NONE);
    }

    /** What the form of the result reads: {@code ruleName1}, {@code ruleStatus1} and so on, French. */
    public ShownValues helpers(String reference) {
        ShownValues helpers = ShownValues.NONE;
        for (Evidence rule : evidence.of(reference)) {
            helpers = helpers.with("ruleName" + rule.rule(), rule.name())
                    .with("ruleStatus" + rule.rule(), rule.status().label());
        }
        return helpers;
    }

    /** Findings that the case contradicts, without a reason. */
    public List<FieldError> check(String reference, ExaminationResult result) {
        return evidence.of(reference).stream()
                .filter(rule -> rule.status().isLacking())
                .filter(rule -> result.found(rule.rule())
                        .filter(found ->
                                found.rule() == Finding.MET && found.reason().isBlank())
                        .isPresent())
                .map(rule -> FieldError.of(
                        ExaminationResult.findingReason(rule.rule()),
                        "les éléments du dossier sont " + rule.status().label()
                                + "\u00a0: dites pourquoi le comité constate que la règle est respectée."))
                .toList();
    }

    /** The answers, with the finding that nobody chooses: what is to come is to be followed. */
    public Answers completed(String reference, Answers result) {
        Answers completed = result;
        for (Evidence rule : evidence.of(reference)) {
            if (rule.status() == RuleEvidence.Status.TO_COME) {
                completed = completed.with(ExaminationResult.finding(rule.rule()), FormCode.of(Finding.TO_FOLLOW));
            }
        }
        return completed;
    }
}
