package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.Qualification;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import fr.cadreia.engine.form.FormTexts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The DPO confirms what is computed; nobody can open a closed gate. */
@Component
class DataGateStep extends CaseStep {

    private static final String PROPOSAL = "proposal";

    private final Qualification qualification;
    private final FormTexts texts;

    DataGateStep(Dossier dossier, Qualification qualification, FormTexts texts) {
        super("data-gate", dossier);
        this.qualification = qualification;
        this.texts = texts;
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return Map.of();
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of("gateComputed", isOpen(step) ? "open" : "closed", "gateCriteria", criteria(step));
    }

    /** Rows {@code {criterion, value, result}}, all French. */
    private List<Map<String, String>> criteria(StepContext step) {
        return qualification.gateCriteria(step.caseReference()).stream()
                .map(criterion -> Map.of(
                        "criterion",
                        texts.label(PROPOSAL, criterion.field()),
                        "value",
                        criterion.answer().isEmpty()
                                ? "Sans réponse"
                                : texts.value(
                                        PROPOSAL,
                                        criterion.field(),
                                        new Answers(Map.of(criterion.field(), criterion.answer()))),
                        "result",
                        criterion.closing().isEmpty()
                                ? "Ne ferme pas le contrôle"
                                : "Ferme le contrôle\u00a0: " + String.join("\u00a0; ", criterion.closing())))
                .toList();
    }

    @Override
    protected Map<String, Object> facts(StepContext step, Answers answers) {
        return Map.of("open", isOpen(step));
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        return Map.of(PathVariables.GATE_OPEN.name(), isOpen(step));
    }

    private boolean isOpen(StepContext step) {
        return qualification.closedGate(step.caseReference()).isEmpty();
    }
}
