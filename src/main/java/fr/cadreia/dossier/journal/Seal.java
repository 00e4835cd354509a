package fr.cadreia.dossier.journal;

import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.engine.FrenchText;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The heads of all chains of the journal, sealed together. Seals are a chain too: each holds the one before.
 *
 * @param sequence from 1, without gaps
 * @param chains how many chains there were
 * @param digest SHA-256 of all heads as sorted lines
 * @param heads those that changed since the seal before, as sorted lines {@code reference:sequence:hash}
 * @param previousMac of the seal before, or 64 zeros for the first
 * @param mac HMAC-SHA-256 in lower case hexadecimal of the fields above, each preceded by its length
 */
public record Seal(
        int sequence, Instant sealedAt, int chains, String digest, String heads, String previousMac, String mac) {

    static final String FIRST = JournalEntry.FIRST;

    static Seal after(
            Optional<Seal> last, Instant sealedAt, SealedHeads all, Collection<ChainHead> changed, SealKey key) {
        int sequence = last.map(Seal::sequence).orElse(0) + 1;
        String previousMac = last.map(Seal::mac).orElse(FIRST);
        String heads = changed.stream().map(ChainHead::toString).sorted().collect(Collectors.joining("\n"));
        Seal open = new Seal(sequence, sealedAt, all.size(), all.digest(), heads, previousMac, "");
        return new Seal(sequence, sealedAt, open.chains, open.digest, heads, previousMac, open.computeMac(key));
    }

    boolean isOf(SealKey key) {
        return computeMac(key).equals(mac);
    }

    /** What {@link #mac} must be. */
    private String computeMac(SealKey key) {
        return key.mac(
                Integer.toString(sequence),
                Long.toString(sealedAt.toEpochMilli()),
                Integer.toString(chains),
                digest,
                heads,
                previousMac);
    }

    /** French, as a sentence's subject in the middle of it. */
    String label() {
        return "le sceau %d du %s".formatted(sequence, FrenchText.moment(sealedAt));
    }

    List<ChainHead> changedHeads() {
        return Arrays.stream(heads.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(ChainHead::parse)
                .toList();
    }
}
