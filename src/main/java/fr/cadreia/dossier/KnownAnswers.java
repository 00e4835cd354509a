package fr.cadreia.dossier;

import fr.cadreia.kernel.form.Answers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that a feature knows for a case before its steps ask for them: each form starts from those to its own
 * questions.
 */
public interface KnownAnswers {

    /**
     * @param answers by field, each valid for the form that asks it
     * @param source the source of the answers, in its own words, by heading; shown beside the form
     * @param since from when on they were known; a long time ago where the case began with them
     */
    record Known(Answers answers, Map<String, String> source, Instant since) {

        /** Makes those with which a case began. */
        public Known(Answers answers, Map<String, String> source) {
            this(answers, source, Instant.EPOCH);
        }

        /** Returns the same with what was known later, which counts more. */
        Known then(Known later) {
            Map<String, String> sources = new LinkedHashMap<>(source);
            sources.putAll(later.source);
            return new Known(answers.with(later.answers), sources, later.since);
        }
    }

    Optional<Known> of(String caseReference);
}
