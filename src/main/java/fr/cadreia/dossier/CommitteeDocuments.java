package fr.cadreia.dossier;

import fr.cadreia.kernel.form.FactLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the committee's documents say of a case, as far as the case's other steps ask for it. */
public interface CommitteeDocuments {

    /**
     * A result that was recorded.
     *
     * @param document its number among the documents of all cases
     * @param reasons those that were voted, or the chair's for what follows a motion that was not adopted
     * @param publicSummary as it was voted; empty where nothing was adopted
     * @param opinion what was voted, whole, in words; empty where nothing was adopted
     */
    record Result(long document, Instant recordedAt, String reasons, String publicSummary, List<FactLine> opinion) {}

    /** The last one. */
    Optional<Result> result(String caseReference);

    /**
     * For how long the motion that was put last extends the experimentation.
     *
     * @param document its number among the documents of all cases
     */
    record Extension(long document, int months) {}

    /** Empty when the last motion is another one. */
    Optional<Extension> extension(String caseReference);

    /**
     * Whether the committee voted, in its last session, on what was measured last.
     *
     * @param latest the newest document of each form
     */
    boolean hasVoted(Map<String, StepDocument> latest);

    /** Whether a person ever voted on the case: by themselves, by hand, through the holder of a proxy, or as one. */
    boolean tookPartInAVote(String caseReference, String person);
}
