package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.commitment.Undertaking;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import java.util.Map;

/** An opinion: what the form demands is all, and each condition is followed until it is met. */
final class OpinionStep extends CaseStep {

    private static final String CONFIDENTIAL =
            "Une condition d'un avis confidentiel : demandez-en le contenu à qui a rendu l'avis.";

    private final String source;
    private final Undertaking undertaking;

    /** @param source French name of the opinion */
    OpinionStep(String formId, String source, Dossier dossier, Undertaking undertaking) {
        super(formId, dossier);
        this.source = source;
        this.undertaking = undertaking;
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        answers.text("conditions")
                .lines()
                .filter(condition -> !condition.isBlank())
                .forEach(condition -> undertaking.add(
                        step.caseReference(), source, answers.checked("confidential") ? CONFIDENTIAL : condition));
        return Map.of();
    }
}
