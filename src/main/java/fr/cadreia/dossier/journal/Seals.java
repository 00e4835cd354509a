package fr.cadreia.dossier.journal;

import java.util.List;

/** All seals, append-only, and what there is to seal. */
public interface Seals {

    /** The last row of every chain of the journal, as committed now. */
    List<ChainHead> currentHeads();

    /** Oldest first. */
    List<Seal> after(int sequence);

    /** Newest first. */
    List<Seal> latest(int count);

    /** @return whether it was added; false when another node sealed with this number first */
    boolean add(Seal seal);
}
