package fr.cadreia.figures;

import fr.cadreia.dossier.StepDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the committee found of one rule, by the last result recorded for each case.
 *
 * @param rule 1 to 10
 */
public record FindingFigures(int rule, int met, int partial, int notMet) {

    /** The form of the committee's result. */
    public static final Set<String> FORMS = Set.of("result");

    static final int RULES = 10;

    /** Beginning of the form's fields, one for each rule. */
    static final String FIELD = "findingRule";

    /**
     * Ten, the first rule's first.
     *
     * @param documents the oldest first
     */
    public static List<FindingFigures> of(Collection<StepDocument> documents) {
        Map<String, StepDocument> latest = new LinkedHashMap<>();
        documents.stream()
                .filter(document -> FORMS.contains(document.form()))
                .forEach(document -> latest.put(document.caseReference(), document));
        List<FindingFigures> findings = new ArrayList<>();
        for (int rule = 1; rule <= RULES; rule++) {
            String field = FIELD + rule;
            findings.add(new FindingFigures(
                    rule,
                    count(latest.values(), field, "met"),
                    count(latest.values(), field, "partial"),
                    count(latest.values(), field, "notMet")));
        }
        return findings;
    }

    private static int count(Collection<StepDocument> results, String field, String finding) {
        return (int) results.stream()
                .filter(result -> result.answers().is(field, finding))
                .count();
    }
}
