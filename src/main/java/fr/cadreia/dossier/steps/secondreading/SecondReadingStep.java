package fr.cadreia.dossier.steps.secondreading;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.StepView;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import org.springframework.stereotype.Component;

/** Read afresh every time: nothing is carried over from an earlier reading. */
@Component
class SecondReadingStep extends CaseStep<SecondReading> {

    SecondReadingStep(CaseRecords records) {
        super(SecondReading.class, records);
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.SECOND_READING)
                .concluding("agreement", "reasons")
                .opening(SectionKind.ASSESSMENT, SectionKind.INDICATORS);
    }

    @Override
    protected Answers startFrom(StepContext step) {
        return Answers.NONE;
    }
}
