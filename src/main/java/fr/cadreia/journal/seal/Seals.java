package fr.cadreia.journal.seal;

import java.util.List;

/** All seals, append-only, and what there is to seal. */
public interface Seals {

    /** The last row of every chain of the journal, as committed now. */
    List<ChainHead> currentHeads();

    /** Oldest first; all of them, which are many in an old journal. */
    List<Seal> after(int sequence);

    /** The first of them, oldest first. */
    List<Seal> after(int sequence, int most);

    /** Those with a higher number, without their heads, oldest first. */
    List<SignedSeal> signedAfter(int sequence);

    /** Newest first. */
    List<SignedSeal> latest(int count);

    /**
     * Returns once the seal is on disk, and with it every row that was committed before: a crash takes neither away,
     * however the database is configured.
     *
     * @return whether it was added; false when another node sealed with this number first
     */
    boolean add(Seal seal);
}
