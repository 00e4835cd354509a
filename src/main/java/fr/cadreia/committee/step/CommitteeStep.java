package fr.cadreia.committee.step;

import fr.cadreia.committee.DeliberationVariables;
import fr.cadreia.committee.Examination;
import fr.cadreia.committee.Sitting;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.StepContext;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A step of the committee's examination. Nothing is carried over from an earlier examination. */
abstract class CommitteeStep extends CaseStep {

    private final Examination examination;

    CommitteeStep(String formId, Dossier dossier, Examination examination) {
        super(formId, dossier);
        this.examination = examination;
    }

    final Examination examination() {
        return examination;
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return Map.of();
    }

    @Override
    protected Map<String, Object> recap(StepContext step) {
        Map<String, Object> recap = new LinkedHashMap<>(super.recap(step));
        recap.put("session", session(step));
        return recap;
    }

    private List<Map<String, Object>> session(StepContext step) {
        List<Map<String, Object>> rows = new ArrayList<>();
        examination
                .latest(step.caseReference(), step.processInstanceId(), "convening")
                .map(StepDocument::answers)
                .ifPresent(convening -> {
                    rows.add(Map.of("label", "Séance du", "value", convening.text("sessionDate")));
                    rows.add(Map.of("label", "Lieu", "value", convening.text("place") + convening.text("videoLink")));
                    rows.add(Map.of(
                            "label",
                            "Débat",
                            "value",
                            convening.is("withDebate", "yes") ? "avec débat" : "sans débat"));
                });
        return rows;
    }

    final Sitting sitting(StepContext step) {
        return examination.sitting(step.caseReference(), step.processInstanceId(), isSecond(step));
    }

    static boolean isSecond(StepContext step) {
        return step.get(DeliberationVariables.SECOND_CONVENING).orElse(false);
    }

    final List<Map<String, Object>> memberOptions(StepContext step) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (Person member : examination.eligible(step.caseReference(), step.processInstanceId())) {
            options.add(Map.of("value", member.id(), "label", member.name()));
        }
        return options;
    }
}
