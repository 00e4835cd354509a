package fr.cadreia.dossier;

import fr.cadreia.kernel.form.Answers;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that a feature already knows for a case before its steps ask for them: each form starts from those to its own
 * questions.
 */
public interface KnownAnswers {

    /**
     * @param answers by field, each valid for the form that asks it
     * @param source the source of the answers, in its own words, by heading; shown beside the form
     */
    record Known(Answers answers, Map<String, String> source) {}

    Optional<Known> of(String caseReference);
}
