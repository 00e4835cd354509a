package fr.cadreia.dossier.steps.secondreading;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.summary.SectionKind;
import fr.cadreia.dossier.summary.StepView;
import fr.cadreia.engine.StepContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Read afresh every time: nothing is carried over from an earlier reading. */
@Component
class SecondReadingStep extends CaseStep<SecondReading> {

    SecondReadingStep(Dossier dossier) {
        super(SecondReading.class, dossier);
    }

    @Override
    public List<String> conclusions() {
        return List.of("agreement", "reasons");
    }

    @Override
    public Optional<SectionKind> section() {
        return Optional.of(SectionKind.SECOND_READING);
    }

    @Override
    protected StepView view() {
        return StepView.of(List.of(), SectionKind.ASSESSMENT, SectionKind.INDICATORS);
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return Map.of();
    }
}
