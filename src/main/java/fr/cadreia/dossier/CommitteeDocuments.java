package fr.cadreia.dossier;

import fr.cadreia.kernel.form.FactLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The content of the committee's documents on a case, as far as the case's other steps ask for it. */
public interface CommitteeDocuments {

    /**
     * A result that was recorded.
     *
     * @param document its number among the documents of all cases
     * @param reasons the reasons that were voted, or the chair's reasons for the next step after a motion that was not
     *     adopted
     * @param publicSummary as it was voted; empty where nothing was adopted
     * @param opinion the whole adopted opinion, in words; empty where nothing was adopted
     */
    record Result(long document, Instant recordedAt, String reasons, String publicSummary, List<FactLine> opinion) {}

    /** Returns the last result. */
    Optional<Result> result(String caseReference);

    /**
     * The time by which the last motion extends the experimentation.
     *
     * @param document its number among the documents of all cases
     */
    record Extension(long document, int months) {}

    /** Returns the extension; empty when the last motion is another one. */
    Optional<Extension> extension(String caseReference);

    /**
     * Tells whether the committee voted, in its last session, on the last measures.
     *
     * @param latest the newest document of each form
     */
    boolean hasVoted(Map<String, StepDocument> latest);

    /**
     * Tells whether a person ever voted on the case: in person, by hand, through the holder of a proxy, or as such a
     * holder.
     */
    boolean tookPartInAVote(String caseReference, String person);
}
