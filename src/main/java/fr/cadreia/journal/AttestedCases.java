package fr.cadreia.journal;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import java.time.Instant;
import java.util.Optional;

/**
 * The things that the rows of a chain attest beside themselves: the case that the chain is about, and the documents of
 * its steps.
 */
public interface AttestedCases {

    /**
     * Locks the case until the transaction ends.
     *
     * @return the SHA-256 of how the case stands; empty for a chain that belongs to no case
     */
    Optional<String> lockedStanding(String chain);

    /** Tells whether this transaction has locked the case. */
    boolean isLocked(String chain);

    /** Stores a step's document. @return the SHA-256 of what was stored, in lower case hexadecimal */
    String addDocument(StepContext place, Answers answers, Instant writtenAt);
}
