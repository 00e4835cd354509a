package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.steps.opinion.HrOpinion.Procedure;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.StepContext;
import java.util.List;
import org.springframework.stereotype.Component;

/** The workers' committee is not left out of what the proposal says of the agents' work. */
@Component
class HrOpinionCheck implements OpinionCheck {

    private final StepDocuments documents;

    HrOpinionCheck(StepDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String form() {
        return FormId.of(HrOpinion.class);
    }

    @Override
    public List<String> pastDates() {
        return List.of("cstOpinionDate", "cstInformationDate");
    }

    @Override
    public List<FieldError> faults(StepContext step, Answers answers) {
        boolean changes = documents
                .latest(step.caseReference(), Proposal.class)
                .filter(Proposal::changesWork)
                .isPresent();
        return changes && answers.as(HrOpinion.class).cstProcedure() == Procedure.NOT_REQUIRED
                ? List.of(FieldError.of(
                        HrOpinion.PROCEDURE,
                        "la proposition dit que le travail des agents change\u00a0: le comité social territorial rend un"
                                + " avis ou est informé, avec un motif."))
                : List.of();
    }
}
