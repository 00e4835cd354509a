package fr.cadreia.figures;

import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.DraftOpinion.Finding;
import fr.cadreia.committee.steps.ExaminationResult;
import fr.cadreia.committee.steps.MotionPut;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.kernel.form.FormId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The committee's findings on one rule, by the last opinion adopted on each case.
 *
 * @param rule 1 to 10
 */
public record FindingFigures(int rule, int met, int partial, int notMet) {

    /** The forms of the motions and of their results. */
    public static final Set<String> FORMS = Set.of(FormId.of(MotionPut.class), FormId.of(ExaminationResult.class));

    static final int RULES = 10;

    /**
     * Returns ten figures, the first rule's first.
     *
     * @param documents the oldest first
     */
    public static List<FindingFigures> of(Collection<StepDocument> documents) {
        Map<String, DraftOpinion> put = new LinkedHashMap<>();
        Map<String, DraftOpinion> latest = new LinkedHashMap<>();
        for (StepDocument document : documents) {
            String reference = document.caseReference();
            if (document.is(MotionPut.class)) {
                put.put(reference, document.as(DraftOpinion.class));
            } else if (document.is(ExaminationResult.class)
                    && document.as(ExaminationResult.class).isAdopted()) {
                latest.put(reference, put.get(reference));
            }
        }
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

    private static int count(Collection<DraftOpinion> opinions, int rule, Finding finding) {
        return (int) opinions.stream()
                .flatMap(opinion -> opinion.found(rule).stream())
                .filter(found -> found.rule() == finding)
                .count();
    }
}
