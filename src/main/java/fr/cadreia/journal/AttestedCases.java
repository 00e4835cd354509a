package fr.cadreia.journal;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import java.time.Instant;
import java.util.Optional;

/** What the rows of a chain attest beside themselves: the case that it is about, and the documents of its steps. */
public interface AttestedCases {

    /**
     * Locks the case until the transaction ends.
     *
     * @return the SHA-256 of how the case stands; empty for a chain that is no case's
     */
    Optional<String> lockedStanding(String chain);

    /** Whether this transaction has locked the case. */
    boolean isLocked(String chain);

    /** Stores a step's document. @return the SHA-256 of what was stored, in lower case hexadecimal */
    String addDocument(StepContext place, Answers answers, Instant writtenAt);
}
