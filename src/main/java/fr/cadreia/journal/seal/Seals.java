package fr.cadreia.journal.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of all seals, append-only, and of the heads that are to be sealed. */
public interface Seals {

    /** Lists the last row of every chain of the journal, as committed now. */
    List<ChainHead> currentHeads();

    /** Lists the seals with a higher number, oldest first; all of them, which are many in an old journal. */
    List<Seal> after(int sequence);

    /** Lists the first of these seals, oldest first. */
    List<Seal> after(int sequence, int most);

    /** Lists the seals with a higher number, without their heads, oldest first. */
    List<SignedSeal> signedAfter(int sequence);

    /** Lists the last seals, newest first. */
    List<SignedSeal> latest(int count);

    /** Tells how far the journal is sealed, by one statement. */
    Progress progress();

    /**
     * How far the journal is sealed.
     *
     * @param rows that seals hold
     * @param at the moment of the last seal
     * @param unsealed the number of rows that were written since
     * @param unsealedSince the moment of the first of them
     */
    record Progress(long rows, Optional<Instant> at, long unsealed, Optional<Instant> unsealedSince) {}

    /**
     * Returns once the seal is on disk, and with it every row that was committed before: a crash takes neither away,
     * however the database is configured.
     *
     * @return whether it was added; false when another node sealed with this number first
     */
    boolean add(Seal seal);
}
