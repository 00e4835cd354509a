package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.Incidents;
import fr.cadreia.dossier.Indicator;
import fr.cadreia.dossier.LightTrack;
import fr.cadreia.dossier.ReassessmentCause;
import fr.cadreia.dossier.ReassessmentCause.Cause;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.Trials;
import fr.cadreia.dossier.trial.TrialStanding;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bilan and its repetition after generalisation: the protocol's indicators measured, the same questions asked. */
@Configuration(proxyBeanMethods = false)
class AssessmentSteps {

    private static final String PROTOCOL = "experiment-protocol";

    @Bean
    CaseStep<?> assessment(Dossier dossier, Incidents incidents, ReassessmentCause causes, Trials trials) {
        return new Bilan(dossier, incidents, causes, trials);
    }

    @Bean
    CaseStep<?> reassessment(Dossier dossier, Incidents incidents, ReassessmentCause causes) {
        return new MeasuringStep("reassessment", dossier, incidents, causes);
    }

    /** Below the framework's minimum it recommends to stop or to extend, and nothing else. */
    private static final class Bilan extends MeasuringStep {

        private final Trials trials;

        Bilan(Dossier dossier, Incidents incidents, ReassessmentCause causes, Trials trials) {
            super("assessment", dossier, incidents, causes);
            this.trials = trials;
        }

        @Override
        protected Map<String, Object> helpers(StepContext step) {
            Map<String, Object> helpers = new HashMap<>(super.helpers(step));
            helpers.put("trialRefusal", refusal(step).orElse(null));
            return helpers;
        }

        @Override
        protected List<FieldError> faults(StepContext step, Answers answers) {
            return refusal(step)
                    .filter(why -> answers.is("recommendation", "generalize"))
                    .map(why -> List.of(FieldError.of("recommendation", why)))
                    .orElse(List.of());
        }

        private Optional<String> refusal(StepContext step) {
            return trials.standing(step.caseReference()).flatMap(TrialStanding::refusal);
        }
    }

    private static class MeasuringStep extends CaseStep<Answers> {

        /** To be thought over, or to be certified, each time. */
        private static final Set<String> ANEW =
                Set.of("recommendation", "recommendationReason", "accessibilityChecked", "dataProtectionChecked");

        private final Incidents incidents;
        private final ReassessmentCause causes;

        MeasuringStep(String formId, Dossier dossier, Incidents incidents, ReassessmentCause causes) {
            super(formId, Answers.class, dossier);
            this.incidents = incidents;
            this.causes = causes;
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
                    .latest(step.caseReference(), PROTOCOL)
                    .filter(protocol -> protocol.id() > document.id())
                    .isEmpty();
            return sinceTheProtocol && document.processInstanceId().equals(step.processInstanceId());
        }

        @Override
        protected Map<String, Object> helpers(StepContext step) {
            Answers protocol = dossier()
                    .documents()
                    .latest(step.caseReference(), PROTOCOL)
                    .map(StepDocument::answers)
                    .orElse(new Answers(Map.of()));
            Map<String, Object> helpers = new HashMap<>();
            for (int number = 1; number <= Indicator.PLACES; number++) {
                helpers.put("indicator" + number + "Label", null);
            }
            Indicator.of(protocol)
                    .forEach(indicator -> helpers.put("indicator" + indicator.number() + "Label", indicator.label()));
            helpers.put("incidentsSince", incidents.since(step.caseReference()));
            helpers.put(
                    "reassessmentCause",
                    causes.of(step.caseReference()).map(Cause::words).orElse(null));
            helpers.put("isLight", LightTrack.holds(dossier(), step.caseReference()));
            return helpers;
        }
    }
}
