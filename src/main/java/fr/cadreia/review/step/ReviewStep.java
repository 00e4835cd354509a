package fr.cadreia.review.step;

import fr.cadreia.dossier.MatterStep;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.StepContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A step of a review, whose documents and journal stand under the review's own reference. */
abstract class ReviewStep extends MatterStep {

    /** The section of the recap, and the form that it retells. */
    private static final Map<String, String> RECAPS = Map.of(
            "review", "review-start",
            "observations", "review-figures",
            "evaluation", "review-evaluation",
            "referral", "codev-referral",
            "codevOpinion", "codev-opinion",
            "vote", "framework-vote");

    private final ReviewDesk desk;

    ReviewStep(String formId, ReviewDesk desk) {
        super(formId, desk.dossier());
        this.desk = desk;
    }

    final ReviewDesk desk() {
        return desk;
    }

    @Override
    protected Map<String, Object> recap(StepContext step) {
        Map<String, Object> recap = new LinkedHashMap<>();
        RECAPS.forEach((section, form) -> recap.put(section, rows(latest(step, form))));
        recap.putAll(desk.figures(step.caseReference()));
        recap.put("inForce", desk.inForce());
        recap.put("difference", desk.difference(step.caseReference()));
        return recap;
    }

    final Optional<StepDocument> latest(StepContext step, String form) {
        return desk.dossier().documents().latest(step.caseReference(), form);
    }

    private List<Map<String, Object>> rows(Optional<StepDocument> document) {
        return document.stream()
                .flatMap(found -> desk.texts().rows(found.form(), found.answers()).stream())
                .map(row -> Map.<String, Object>of("label", row.label(), "value", row.value()))
                .toList();
    }
}
