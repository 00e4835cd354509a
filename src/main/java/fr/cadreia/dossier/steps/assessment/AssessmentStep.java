package fr.cadreia.dossier.steps.assessment;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.steps.protocol.ExtensionLimits;
import fr.cadreia.dossier.trial.TrialStanding;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bilan. Below the framework's minimum it recommends to stop or to extend, and nothing else. */
@Component
class AssessmentStep extends MeasuringStep {

    private final Trials trials;
    private final ExtensionLimits extensions;

    AssessmentStep(CaseRecords records, SolutionIncidents incidents, Trials trials, ExtensionLimits extensions) {
        super(Assessment.class, records, incidents);
        this.trials = trials;
        this.extensions = extensions;
    }

    @Override
    public StepView view() {
        return super.view()
                .alsoRetoldIn(SectionKind.ASSESSMENT)
                .showing(Essential.USE, Essential.TRIAL, Essential.DONE)
                .opening(SectionKind.PROTOCOL, SectionKind.INDICATORS);
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return super.helpers(step).with("trialRefusal", refusal(step)).with("extensionLimit", extension(step));
    }

    @Override
    protected List<FieldError> faults(StepContext step, Assessment assessment) {
        return refusal(step)
                .filter(why -> assessment.recommendation() == Motion.GENERALIZE)
                .map(why -> List.of(FieldError.of(Assessment.RECOMMENDATION, why)))
                .orElse(List.of());
    }

    private Optional<String> refusal(StepContext step) {
        return trials.standing(step.caseReference()).flatMap(TrialStanding::refusal);
    }

    /** What an extension may still last; empty once it was extended as often as the settings say. */
    private Optional<String> extension(StepContext step) {
        int rounds = trials.of(step.caseReference()).rounds().size();
        return rounds > records().settings(step.caseReference()).get(Setting.EXTENSIONS)
                ? Optional.empty()
                : extensions.of(step.caseReference()).words();
    }
}
