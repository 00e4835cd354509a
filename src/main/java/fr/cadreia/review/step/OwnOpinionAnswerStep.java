package fr.cadreia.review.step;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.dossier.matter.MatterStep;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.review.OwnInitiative;
import java.util.List;
import org.springframework.stereotype.Component;

/** The secretary says what becomes of an opinion that the development council gave by itself. */
@Component
class OwnOpinionAnswerStep extends MatterStep<OwnOpinionAnswer> {

    private final OwnInitiative initiative;
    private final FormTexts texts;

    OwnOpinionAnswerStep(CaseRecords records, OwnInitiative initiative, FormTexts texts) {
        super(OwnOpinionAnswer.class, records);
        this.initiative = initiative;
        this.texts = texts;
    }

    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        return opinion(step).lines();
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        return List.of(opinion(step));
    }

    private SummarySection opinion(StepContext step) {
        return SummarySection.answers(
                "opinion",
                "L’avis du CODEV",
                records().documents().latestDocument(step.caseReference(), OwnInitiativeOpinion.class).stream()
                        .flatMap(given -> texts.rows(given.form(), given.answers()).stream())
                        .map(row -> new FactLine(row.label(), row.value()))
                        .toList());
    }

    @Override
    protected ProcessVariables complete(StepContext step, OwnOpinionAnswer said) {
        initiative.answer(step.caseReference(), said.answer(), step.actor());
        return ProcessVariables.NONE;
    }
}
