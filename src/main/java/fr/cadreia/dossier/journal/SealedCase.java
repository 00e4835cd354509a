package fr.cadreia.dossier.journal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the seals say of one chain of the journal. */
@Component
public class SealedCase {

    private final Seals seals;

    SealedCase(Seals seals) {
        this.seals = seals;
    }

    /**
     * A seal that holds a chain's head, without the heads of other chains.
     *
     * @param proof leads from the head to the seal's root, see {@link HeadTree#proof}
     */
    public record Proved(SignedSeal seal, ChainHead head, List<String> proof) {}

    /**
     * The last head of the chain that is sealed, in the last seal of the day on which it was: the one that is published.
     * Empty as long as no seal holds the chain.
     */
    public Optional<Proved> of(String reference) {
        List<Seal> all = seals.after(0).stream().filter(Seal::hasItsHeads).toList();
        int holding = -1;
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).changedHeads().stream()
                    .anyMatch(head -> head.caseReference().equals(reference))) {
                holding = at;
            }
        }
        if (holding < 0) {
            return Optional.empty();
        }
        int published = holding;
        while (published + 1 < all.size() && day(all.get(published + 1)).equals(day(all.get(holding)))) {
            published++;
        }
        SealedHeads heads = new SealedHeads();
        all.subList(0, published + 1).forEach(seal -> heads.add(seal.changedHeads()));
        ChainHead head = heads.of(reference).orElseThrow();
        return Optional.of(
                new Proved(all.get(published).signed(), head, heads.tree().proof(head)));
    }

    private static LocalDate day(Seal seal) {
        return LocalDate.ofInstant(seal.statement().sealedAt(), ZoneId.systemDefault());
    }
}
