package fr.cadreia.journal.seal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The heads of all chains of the journal, sealed together. Seals are a chain too: each holds the one before.
 *
 * @param heads the heads that changed since the seal before, as sorted lines {@code reference:sequence:hash}
 */
public record Seal(SignedSeal signed, String heads) {

    /**
     * @param sealed the heads as the seals before attest them
     * @param changed the present heads that differ
     */
    static Seal after(
            Optional<Seal> last,
            Instant sealedAt,
            SealMark mark,
            SealedHeads sealed,
            Collection<ChainHead> changed,
            SealKey key) {
        return numbered(last.map(Seal::sequence).orElse(0) + 1, last, sealedAt, mark, sealed, changed, key);
    }

    /** @param sequence may leave numbers out that the seals of a database had that was replaced by an older one */
    static Seal numbered(
            int sequence,
            Optional<Seal> last,
            Instant sealedAt,
            SealMark mark,
            SealedHeads sealed,
            Collection<ChainHead> changed,
            SealKey key) {
        SealedHeads all = sealed.with(changed);
        String heads = changed.stream().map(ChainHead::toString).sorted().collect(Collectors.joining("\n"));
        SealStatement statement = new SealStatement(
                sequence,
                sealedAt,
                mark,
                sealed.rowsMissing(changed),
                all.size(),
                all.tree().root(),
                DigestUtils.sha256Hex(heads),
                last.map(Seal::hash).orElse(SealStatement.NONE));
        return new Seal(new SignedSeal(statement, key.sign(statement.text())), heads);
    }

    public SealStatement statement() {
        return signed.statement();
    }

    public int sequence() {
        return statement().sequence();
    }

    /** Returns the hash by which the next seal and the witness know it. */
    public String hash() {
        return statement().hash();
    }

    /** Tells whether the key signed it, and the heads are those that were signed. */
    boolean isOf(SealPublicKey key) {
        return hasItsHeads() && signed.isOf(key);
    }

    /** Tells whether the heads are those that the statement names. */
    boolean hasItsHeads() {
        return statement().changedHeads().equals(DigestUtils.sha256Hex(heads));
    }

    List<ChainHead> changedHeads() {
        return Arrays.stream(heads.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(ChainHead::parse)
                .toList();
    }
}
