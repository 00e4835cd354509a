package fr.cadreia.committee.steps;

import fr.cadreia.committee.steps.DraftOpinion.Finding;
import fr.cadreia.committee.steps.DraftOpinion.RuleFound;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.evidence.RuleEvidence;
import fr.cadreia.dossier.evidence.RuleEvidence.Evidence;
import fr.cadreia.dossier.evidence.RuleEvidence.Status;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.ShownValues;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The ten rules of the framework, each with the computed status and the committee's finding. A rule "to come" always
 * gets the finding "to be followed". A finding "met" against the evidence needs a reason. A rule that does not concern
 * the case gets no finding.
 */
@Component
public class RuleFindings {

    /** The rule that the committee votes with its quorum. The vote itself shows it, so it gets no finding. */
    private static final int BY_THE_VOTE = 9;

    private static final String VOTED = "Établi par le vote";
    private static final String NOT_ASKED = "Sans objet";
    private static final String NONE = "Sans constat";

    private final RuleEvidence evidence;
    private final DraftWords words;

    RuleFindings(RuleEvidence evidence, DraftWords words) {
        this.evidence = evidence;
        this.words = words;
    }

    /** The words of a rule and its finding, all French; the reason is empty where none was asked for. */
    public record FindingWords(String rule, String elements, String finding, String reason) {}

    /** @param opinion the adopted opinion */
    public List<FindingWords> of(CaseAsOf then, DraftOpinion opinion) {
        return evidence.of(then).stream()
                .map(rule -> new FindingWords(
                        rule.name(),
                        rule.status().label(),
                        opinion.found(rule.rule()).map(words::of).orElseGet(() -> notFound(rule)),
                        opinion.found(rule.rule()).map(RuleFound::reason).orElse("")))
                .toList();
    }

    private static String notFound(Evidence rule) {
        if (rule.rule() == BY_THE_VOTE) {
            return VOTED;
        }
        return rule.status() == Status.NOT_ASKED ? NOT_ASKED : NONE;
    }

    /**
     * Returns the values that the forms of an opinion show: {@code ruleName1}, {@code ruleStatus1} and so on; French.
     */
    ShownValues helpers(String reference) {
        ShownValues helpers = ShownValues.NONE;
        for (Evidence rule : evidence.of(reference)) {
            helpers = helpers.with("ruleName" + rule.rule(), rule.name())
                    .with("ruleStatus" + rule.rule(), rule.status().label());
        }
        return helpers;
    }

    /** Returns the findings that the evidence of the case suggests. The author of the opinion may choose others. */
    Answers proposed(String reference) {
        Answers proposed = Answers.NONE;
        for (Evidence rule : evidence.of(reference)) {
            if (rule.rule() != BY_THE_VOTE) {
                proposed = proposed.withAnswered(
                        DraftOpinion.finding(rule.rule()),
                        switch (rule.status()) {
                            case GATHERED -> Finding.MET;
                            case PARTIAL -> Finding.PARTIAL;
                            case MISSING -> Finding.NOT_MET;
                            case TO_COME, NOT_ASKED -> null;
                        });
            }
        }
        return proposed;
    }

    /** Refuses findings "met" that the evidence contradicts and that have no reason. */
    List<FieldError> check(String reference, DraftOpinion opinion) {
        return evidence.of(reference).stream()
                .filter(rule -> rule.status().isLacking())
                .filter(rule -> opinion.found(rule.rule())
                        .filter(found ->
                                found.rule() == Finding.MET && found.reason().isBlank())
                        .isPresent())
                .map(rule -> FieldError.of(
                        DraftOpinion.findingReason(rule.rule()),
                        "les éléments du dossier sont " + rule.status().label()
                                + "\u00a0: dites pourquoi le comité constate que la règle est respectée."))
                .toList();
    }

    /** Returns the answers, completed with the findings that nobody chooses: a rule "to come" gets "to be followed". */
    Answers completed(String reference, Answers opinion) {
        Answers completed = opinion;
        for (Evidence rule : evidence.of(reference)) {
            if (rule.status() == Status.TO_COME && rule.rule() != BY_THE_VOTE) {
                completed = completed.with(DraftOpinion.finding(rule.rule()), FormCode.of(Finding.TO_FOLLOW));
            }
        }
        return completed;
    }
}
