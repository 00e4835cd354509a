package fr.cadreia.dossier;

import fr.cadreia.kernel.form.Answers;
import java.util.Map;
import java.util.Optional;

/** Answers that a feature already knows for a case before its proposal was ever filled in. */
public interface KnownAnswers {

    /**
     * @param answers of the form {@code proposal}, by field, valid for it
     * @param source the source of the answers, in its own words, by heading; shown beside the form
     */
    record Known(Answers answers, Map<String, String> source) {}

    Optional<Known> of(String caseReference);
}
