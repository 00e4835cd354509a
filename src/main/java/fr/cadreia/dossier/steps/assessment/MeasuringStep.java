package fr.cadreia.dossier.steps.assessment;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.measure.Indicator;
import fr.cadreia.dossier.qualification.LightTrack;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The bilan and its repetition after generalisation: the protocol's indicators measured, the same questions asked. */
abstract class MeasuringStep extends CaseStep<Assessment> {

    /** To be thought over, or to be certified, each time. */
    private static final Set<String> ANEW = Set.of(
            Assessment.RECOMMENDATION,
            Assessment.RECOMMENDATION_REASON,
            "accessibilityChecked",
            "dataProtectionChecked");

    private final SolutionIncidents incidents;

    /** @param form the record that says of which form it is */
    MeasuringStep(Class<?> form, CaseRecords records, SolutionIncidents incidents) {
        super(FormId.of(form), Assessment.class, records);
        this.incidents = incidents;
    }

    @Override
    public StepView view() {
        return StepView.PLAIN.concluding(Assessment.RECOMMENDATION, Assessment.RECOMMENDATION_REASON);
    }

    /** Nothing of an earlier round: it is shown beside, and measured anew. What was sent back is completed. */
    @Override
    protected Answers startFrom(StepContext step) {
        return records()
                .documents()
                .latest(step.caseReference(), step.formId())
                .filter(ofThisRound(step))
                .map(document -> document.answers().without(ANEW))
                .orElse(Answers.NONE);
    }

    /** A round begins with a protocol, a re-evaluation with its process. */
    private Predicate<StepDocument> ofThisRound(StepContext step) {
        long begun = records()
                .documents()
                .latestDocument(step.caseReference(), ExperimentProtocol.class)
                .map(StepDocument::id)
                .orElse(0L);
        return document -> document.id() > begun && document.processInstanceId().equals(step.processInstanceId());
    }

    @Override
    public ShownValues helpers(StepContext step) {
        Map<Integer, String> labels =
                records().documents().latest(step.caseReference(), ExperimentProtocol.class).stream()
                        .flatMap(protocol -> protocol.named().stream())
                        .collect(Collectors.toMap(Indicator::number, Indicator::label));
        ShownValues helpers = ShownValues.NONE
                .with("incidentsSince", incidents.since(step.caseReference(), ofThisRound(step)))
                .with("isLight", LightTrack.holds(records(), step.caseReference()));
        for (int number = 1; number <= Indicator.PLACES; number++) {
            helpers = helpers.with("indicator" + number + "Label", labels.get(number));
        }
        return helpers;
    }
}
