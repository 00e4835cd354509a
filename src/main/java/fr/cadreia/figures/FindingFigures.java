package fr.cadreia.figures;

import fr.cadreia.committee.steps.result.ExaminationResult;
import fr.cadreia.committee.steps.result.ExaminationResult.Finding;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.FormId;
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
    public static final Set<String> FORMS = Set.of(FormId.of(ExaminationResult.class));

    static final int RULES = 10;

    /**
     * Ten, the first rule's first.
     *
     * @param documents the oldest first
     */
    public static List<FindingFigures> of(Collection<StepDocument> documents) {
        Map<String, ExaminationResult> latest = new LinkedHashMap<>();
        documents.stream()
                .filter(document -> FORMS.contains(document.form()))
                .forEach(document -> latest.put(document.caseReference(), document.as(ExaminationResult.class)));
        List<FindingFigures> findings = new ArrayList<>();
        for (int rule = 1; rule <= RULES; rule++) {
            findings.add(new FindingFigures(
                    rule,
                    count(latest.values(), rule, Finding.MET),
                    count(latest.values(), rule, Finding.PARTIAL),
                    count(latest.values(), rule, Finding.NOT_MET)));
        }
        return findings;
    }

    private static int count(Collection<ExaminationResult> results, int rule, Finding finding) {
        return (int) results.stream()
                .flatMap(result -> result.found(rule).stream())
                .filter(found -> found.rule() == finding)
                .count();
    }
}
