package fr.cadreia.journal.seal;

import java.util.List;

/** Finds which seals the key signed. A signature vouches for the seal before it too, whose hash it signs. */
final class GenuineSeals {

    private GenuineSeals() {}

    /** @param seals in their order; each answer stands where its seal does */
    static boolean[] among(List<Seal> seals, SealPublicKey key) {
        boolean[] genuine = new boolean[seals.size()];
        for (int at = seals.size() - 1; at >= 0; at--) {
            Seal seal = seals.get(at);
            boolean vouchedFor = at + 1 < seals.size()
                    && genuine[at + 1]
                    && seals.get(at + 1).statement().previous().equals(seal.hash())
                    && seal.hasItsHeads();
            genuine[at] = vouchedFor || seal.isOf(key);
        }
        return genuine;
    }
}
