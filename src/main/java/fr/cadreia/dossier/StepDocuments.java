package fr.cadreia.dossier;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import java.util.List;
import java.util.Optional;

/** The documents of all cases. */
public interface StepDocuments {

    /** @return the SHA-256 of what was stored, in lower case hexadecimal */
    String add(StepContext step, String caseReference, Answers answers);

    /** In the order in which they were written. */
    List<StepDocument> of(String caseReference);

    Optional<StepDocument> latest(String caseReference, String form);

    default <T> Optional<T> latest(String caseReference, String form, Class<T> type) {
        return latest(caseReference, form).map(document -> document.as(type));
    }

    /** Those that one process wrote with one form, oldest first. */
    List<StepDocument> of(String caseReference, String form, String processInstanceId);
}
