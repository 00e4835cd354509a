package fr.cadreia.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the committee's documents say of a case, as far as the case's other steps ask for it. */
public interface CommitteeDocuments {

    /**
     * A result that was recorded.
     *
     * @param document its number among the documents of all cases
     */
    record Result(long document, Instant recordedAt, String reasons, String publicSummary) {}

    /** The last one. */
    Optional<Result> result(String caseReference);

    /**
     * For how long the motion that was put last extends the experimentation.
     *
     * @param document its number among the documents of all cases
     */
    record Extension(long document, int months) {}

    /** Empty when it is another motion. */
    Optional<Extension> extension(String caseReference);

    /** Whether a ballot was closed. @param latest the newest document of each form */
    boolean hasVoted(Map<String, StepDocument> latest);
}
