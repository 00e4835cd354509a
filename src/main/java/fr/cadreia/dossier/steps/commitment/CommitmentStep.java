package fr.cadreia.dossier.steps.commitment;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.dossier.commitment.Commitment;
import fr.cadreia.dossier.commitment.CommitmentVariables;
import fr.cadreia.dossier.commitment.Commitments;
import fr.cadreia.journal.CaseEvent.CommitmentFulfilled;
import fr.cadreia.journal.Event;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.form.Variable;
import fr.cadreia.kernel.text.FrenchText;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The proposer's side says what it did of a reservation or condition. */
@Component
class CommitmentStep extends CaseStep<FulfilledCommitment> {

    private static final String DEMAND = "demand";

    private final Commitments commitments;

    CommitmentStep(CaseRecords records, Commitments commitments) {
        super(FulfilledCommitment.class, records);
        this.commitments = commitments;
    }

    @Override
    public Optional<Variable<Date>> end() {
        return Optional.of(CommitmentVariables.DUE);
    }

    @Override
    protected Answers startFrom(StepContext step) {
        return Answers.NONE;
    }

    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        Commitment commitment = commitments.find(step.processInstanceId()).orElseThrow();
        List<FactLine> lines = new ArrayList<>();
        lines.add(new FactLine("Demandé par", commitment.source()));
        lines.add(new FactLine("Ce qui est demandé", commitment.demand()));
        if (!commitment.holder().isEmpty()) {
            lines.add(new FactLine("Fonction responsable", commitment.holder()));
        }
        lines.add(new FactLine("Pour le", FrenchText.day(commitment.due())));
        return lines;
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        return List.of(SummarySection.answers(DEMAND, "Ce qui est demandé", ownEssentials(step)));
    }

    @Override
    public Set<String> openSections(StepContext step) {
        return Set.of(DEMAND);
    }

    @Override
    protected Event event(StepContext step, FulfilledCommitment done) {
        return new CommitmentFulfilled(done.fulfilment().code());
    }

    @Override
    protected ProcessVariables complete(StepContext step, FulfilledCommitment done) {
        commitments.fulfil(step.processInstanceId(), done.fulfilment());
        return ProcessVariables.NONE;
    }
}
