package fr.cadreia.dossier;

import fr.cadreia.engine.StepContext;
import java.util.Map;
import java.util.Optional;

/**
 * A step of a matter that is no case: its documents and its journal stand under the matter's own reference, and nothing of
 * a case is retold or carried over.
 */
public abstract class MatterStep extends CaseStep {

    protected MatterStep(String formId, Dossier dossier) {
        super(formId, dossier);
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return Map.of();
    }

    @Override
    protected Optional<String> returnReason(StepContext step) {
        return Optional.empty();
    }

    @Override
    protected Map<String, Object> recap(StepContext step) {
        return Map.of();
    }
}
