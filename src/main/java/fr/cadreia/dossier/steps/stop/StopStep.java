package fr.cadreia.dossier.steps.stop;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.summary.SectionKind;
import fr.cadreia.dossier.summary.StepView;
import fr.cadreia.dossier.summary.SummarySection;
import fr.cadreia.engine.FactLine;
import fr.cadreia.engine.ShownValues;
import fr.cadreia.engine.StepContext;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class StopStep extends CaseStep<Stopping> {

    private final StopCause cause;

    StopStep(CaseRecords records, StopCause cause) {
        super(Stopping.class, records);
        this.cause = cause;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.STOP).concluding(Stopping.REASON);
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE.with(
                "experimentBegun", records().cases().get(step.caseReference()).experimentBegun());
    }

    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        return cause.of(step.caseReference());
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        return List.of(
                SummarySection.answers("stop-cause", "Pourquoi ce dossier s’arrête", cause.of(step.caseReference())));
    }

    @Override
    public Set<String> openSections() {
        return Set.of("stop-cause");
    }
}
