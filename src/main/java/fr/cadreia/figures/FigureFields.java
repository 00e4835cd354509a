package fr.cadreia.figures;

import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.ExaminationResult;
import fr.cadreia.committee.steps.MotionPut;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.closing.ExperimentClosing;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.kernel.form.FormId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The answers of forms from which the figures are computed, so that nothing else of all documents is held in memory.
 */
public final class FigureFields {

    /** The fields of energy and carbon. */
    public static final Map<String, Set<String>> ENERGY = Map.of(
            FormId.of(ExpertReview.class), Set.of("energyKwhMin", "energyKwhMax", "carbonKgMin", "carbonKgMax"),
            FormId.of(Assessment.class),
                    Set.of("energyKwh", "carbonKg", "energySource", "energyMeasurable", Assessment.NEED_STILL_THERE));

    /** The fields that hold the days between which something was measured. */
    public static final Map<String, Set<String>> SPANS = Map.of(
            FormId.of(ExperimentProtocol.class), Set.of("start"),
            FormId.of(ExperimentClosing.class), Set.of("actualEnd"),
            FormId.of(Generalization.class), Set.of("startDate"));

    /** The fields of satisfaction. */
    static final Map<String, Set<String>> SATISFACTION =
            Map.of(FormId.of(Assessment.class), Set.of("satisfactionAgents", "satisfactionUsers"));

    /** The fields of the committee's findings on the ten rules. */
    public static final Map<String, Set<String>> FINDINGS = Map.of(
            FormId.of(MotionPut.class),
            IntStream.rangeClosed(1, FindingFigures.RULES)
                    .mapToObj(DraftOpinion::finding)
                    .collect(Collectors.toSet()),
            FormId.of(ExaminationResult.class),
            Set.of("next"));

    private FigureFields() {}

    /** Returns the fields of both. */
    public static Map<String, Set<String>> together(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        Map<String, Set<String>> all = new HashMap<>(one);
        other.forEach((form, fields) -> all.merge(form, fields, (left, right) -> {
            Set<String> both = new HashSet<>(left);
            both.addAll(right);
            return both;
        }));
        return all;
    }
}
