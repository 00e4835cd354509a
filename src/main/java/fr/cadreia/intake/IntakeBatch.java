package fr.cadreia.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * An inventory that somebody took over, with the mapping as it was then.
 *
 * @param stoppedBy account id of the person who stopped the run; empty when nobody did, or somebody let it go on
 * @param takenBack the person who took it back; empty when nobody did
 */
public record IntakeBatch(
        long id,
        String fileName,
        IntakeMapping mapping,
        String startedBy,
        Instant startedAt,
        String stoppedBy,
        Optional<TakenBack> takenBack) {

    /**
     * @param by account id
     * @param reason the reason that everybody reads
     */
    public record TakenBack(String by, Instant at, String reason) {}

    /** Returns a new batch, without an id so far. */
    public static IntakeBatch started(String fileName, IntakeMapping mapping, String by, Instant at) {
        return new IntakeBatch(0, fileName, mapping, by, at, "", Optional.empty());
    }
}
