package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.Incidents;
import fr.cadreia.dossier.Indicator;
import fr.cadreia.dossier.LightTrack;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bilan and its repetition after generalisation: the protocol's indicators measured, the same questions asked. */
@Configuration(proxyBeanMethods = false)
class AssessmentSteps {

    @Bean
    CaseStep assessment(Dossier dossier, Incidents incidents) {
        return new MeasuringStep("assessment", List.of("assessment"), dossier, incidents);
    }

    @Bean
    CaseStep reassessment(Dossier dossier, Incidents incidents) {
        return new MeasuringStep("reassessment", List.of("reassessment", "assessment"), dossier, incidents);
    }

    private static final class MeasuringStep extends CaseStep {

        private final List<String> startFrom;
        private final Incidents incidents;

        /** @param startFrom the forms whose last answers are shown to start from, the first that was filled */
        MeasuringStep(String formId, List<String> startFrom, Dossier dossier, Incidents incidents) {
            super(formId, dossier);
            this.incidents = incidents;
            this.startFrom = startFrom;
        }

        @Override
        protected Map<String, Object> startFrom(StepContext step) {
            Map<String, Object> start = new HashMap<>();
            startFrom.stream()
                    .flatMap(form -> dossier().documents().latest(step.caseReference(), form).stream())
                    .findFirst()
                    .ifPresent(document -> start.putAll(document.answers().values()));
            // What is recommended must be thought over again.
            start.remove("recommendation");
            start.remove("recommendationReason");
            return start;
        }

        @Override
        protected Map<String, Object> helpers(StepContext step) {
            Answers protocol = dossier()
                    .documents()
                    .latest(step.caseReference(), "experiment-protocol")
                    .map(StepDocument::answers)
                    .orElse(new Answers(Map.of()));
            Map<String, Object> helpers = new HashMap<>();
            for (int number = 1; number <= Indicator.PLACES; number++) {
                helpers.put("indicator" + number + "Label", null);
            }
            Indicator.of(protocol)
                    .forEach(indicator -> helpers.put("indicator" + indicator.number() + "Label", indicator.label()));
            helpers.put("incidentsSince", incidents.since(step.caseReference()));
            helpers.put("isLight", LightTrack.holds(dossier(), step.caseReference()));
            return helpers;
        }
    }
}
