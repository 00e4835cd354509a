package fr.cadreia.dossier.steps.assessment;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.Incidents;
import fr.cadreia.dossier.Indicator;
import fr.cadreia.dossier.LightTrack;
import fr.cadreia.dossier.ReassessmentCause;
import fr.cadreia.dossier.ReassessmentCause.Cause;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.summary.StepView;
import fr.cadreia.engine.FormId;
import fr.cadreia.engine.StepContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The bilan and its repetition after generalisation: the protocol's indicators measured, the same questions asked. */
abstract class MeasuringStep extends CaseStep<Assessment> {

    /** To be thought over, or to be certified, each time. */
    private static final Set<String> ANEW = Set.of(
            Assessment.RECOMMENDATION,
            Assessment.RECOMMENDATION_REASON,
            "accessibilityChecked",
            "dataProtectionChecked");

    private final Incidents incidents;
    private final ReassessmentCause causes;

    /** @param form the record that says of which form it is */
    MeasuringStep(Class<?> form, Dossier dossier, Incidents incidents, ReassessmentCause causes) {
        super(FormId.of(form), Assessment.class, dossier);
        this.incidents = incidents;
        this.causes = causes;
    }

    @Override
    public StepView view() {
        return StepView.PLAIN.concluding(Assessment.RECOMMENDATION, Assessment.RECOMMENDATION_REASON);
    }

    /** Nothing of an earlier round: it is shown beside, and measured anew. What was sent back is completed. */
    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        Map<String, Object> start = new HashMap<>();
        dossier()
                .documents()
                .latest(step.caseReference(), step.formId())
                .filter(document -> isOfThisRound(step, document))
                .ifPresent(document -> start.putAll(document.answers().values()));
        start.keySet().removeAll(ANEW);
        return start;
    }

    /** A round begins with a protocol, a re-evaluation with its process. */
    private boolean isOfThisRound(StepContext step, StepDocument document) {
        boolean sinceTheProtocol = dossier()
                .documents()
                .latestDocument(step.caseReference(), ExperimentProtocol.class)
                .filter(protocol -> protocol.id() > document.id())
                .isEmpty();
        return sinceTheProtocol && document.processInstanceId().equals(step.processInstanceId());
    }

    @Override
    public Map<String, Object> helpers(StepContext step) {
        Map<String, Object> helpers = new HashMap<>();
        for (int number = 1; number <= Indicator.PLACES; number++) {
            helpers.put("indicator" + number + "Label", null);
        }
        dossier().documents().latest(step.caseReference(), ExperimentProtocol.class).stream()
                .flatMap(protocol -> protocol.named().stream())
                .forEach(indicator -> helpers.put("indicator" + indicator.number() + "Label", indicator.label()));
        helpers.put("incidentsSince", incidents.since(step.caseReference()));
        helpers.put(
                "reassessmentCause",
                causes.of(step.caseReference()).map(Cause::words).orElse(null));
        helpers.put("isLight", LightTrack.holds(dossier(), step.caseReference()));
        return helpers;
    }
}
