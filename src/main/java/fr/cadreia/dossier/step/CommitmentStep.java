package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.commitment.Commitment;
import fr.cadreia.dossier.commitment.Commitment.Fulfilment;
import fr.cadreia.dossier.commitment.Commitments;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.StepContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The proposer's side says what it did of a reservation or condition. */
@Component
class CommitmentStep extends CaseStep {

    private final Commitments commitments;

    CommitmentStep(Dossier dossier, Commitments commitments) {
        super("commitment", dossier);
        this.commitments = commitments;
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return Map.of();
    }

    @Override
    protected Map<String, Object> recap(StepContext step) {
        Commitment commitment = commitments.find(step.processInstanceId()).orElseThrow();
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(Map.of("label", "Demandé par", "value", commitment.source()));
        rows.add(Map.of("label", "Ce qui est demandé", "value", commitment.demand()));
        if (!commitment.holder().isEmpty()) {
            rows.add(Map.of("label", "Fonction responsable", "value", commitment.holder()));
        }
        rows.add(Map.of("label", "Pour le", "value", FrenchText.day(commitment.due())));
        Map<String, Object> recap = new LinkedHashMap<>(super.recap(step));
        recap.put("commitment", rows);
        return recap;
    }

    @Override
    protected JournalKind journalKind() {
        return JournalKind.COMMITMENT_FULFILLED;
    }

    @Override
    protected Map<String, Object> facts(StepContext step, Answers answers) {
        return Map.of("fulfilment", answers.text("fulfilment"));
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        commitments.fulfil(step.processInstanceId(), Fulfilment.of(answers.text("fulfilment")));
        return Map.of();
    }
}
