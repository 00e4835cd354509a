package fr.cadreia.review.step;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.matter.MatterStep;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.review.OwnInitiative;
import java.util.List;
import org.springframework.stereotype.Component;

/** The development council speaks on a public case, in the Tasklist. */
@Component
class OwnOpinionStep extends MatterStep<OwnInitiativeOpinion> {

    private final OwnInitiative initiative;

    OwnOpinionStep(CaseRecords records, OwnInitiative initiative) {
        super(OwnInitiativeOpinion.class, records);
        this.initiative = initiative;
    }

    @Override
    public ShownValues helpers(StepContext step) {
        List<FieldOption> options = initiative.publicCases().cases().stream()
                .map(found -> new FieldOption(found.reference(), found.reference() + " " + found.title()))
                .toList();
        return ShownValues.NONE.with("caseOptions", options);
    }

    @Override
    protected ProcessVariables complete(StepContext step, OwnInitiativeOpinion said) {
        initiative.open(step.caseReference(), said.caseReference(), said.title().strip(), said.opinion(), step.actor());
        return ProcessVariables.NONE;
    }
}
