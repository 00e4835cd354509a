package fr.cadreia.intake;

import java.time.Instant;

/**
 * An inventory that somebody took over, with the mapping as it was then.
 *
 * @param stoppedBy account id of whoever stopped the run; empty when nobody did, or somebody let it go on
 */
public record IntakeBatch(
        long id, String fileName, IntakeMapping mapping, String startedBy, Instant startedAt, String stoppedBy) {

    /** A new one, whose id is to be given. */
    public static IntakeBatch started(String fileName, IntakeMapping mapping, String by, Instant at) {
        return new IntakeBatch(0, fileName, mapping, by, at, "");
    }
}
