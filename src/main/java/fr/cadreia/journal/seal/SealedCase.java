package fr.cadreia.journal.seal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The proof that seals give of one chain of the journal. Each seal is read once, some at a time, and the tree of a seal
 * is built once for all the cases that it proves.
 */
@Component
public class SealedCase {

    private final Seals seals;
    private final PublishedSeals published;

    private final SealedHeads heads = new SealedHeads();
    private int known;
    private Optional<Proving> over = Optional.empty();
    private Optional<Proving> newest = Optional.empty();

    SealedCase(Seals seals, PublishedSeals published) {
        this.seals = seals;
        this.published = published;
    }

    /**
     * A seal that holds a chain's head, without the heads of other chains.
     *
     * @param proof leads from the head to the seal's root, see {@link HeadTree#proof}
     */
    public record Proved(SignedSeal seal, ChainHead head, List<String> proof) {}

    /** A published seal, with all the heads that it holds. */
    private record Proving(SignedSeal seal, SealedHeads heads, HeadTree tree) {

        static Proving of(SignedSeal seal, SealedHeads heads) {
            SealedHeads then = heads.with(List.of());
            return new Proving(seal, then, then.tree());
        }

        boolean holds(ChainHead head) {
            return heads.of(head.caseReference()).filter(head::equals).isPresent();
        }

        Proved proved(ChainHead head) {
            return new Proved(seal, head, tree.proof(head));
        }
    }

    /**
     * Returns the last sealed head of the chain, in a published seal. That seal is the last one of a past day where it
     * holds the head, since others may have kept it; otherwise it is the newest one. Empty as long as no seal holds the
     * chain.
     */
    public synchronized Optional<Proved> of(String reference) {
        List<SignedSeal> daily =
                published.daily().stream().map(PublishedSeals.Daily::seal).toList();
        if (daily.isEmpty()) {
            return Optional.empty();
        }
        if (daily.size() > 1) {
            keep(daily.get(1));
        }
        readUpTo(daily.get(0));
        return heads.of(reference)
                .map(head -> over.filter(seal -> seal.holds(head))
                        .orElseGet(() -> newest(daily.get(0)))
                        .proved(head));
    }

    /** Keeps a seal, unless later seals were read already, for example because the clock was set back. */
    private void keep(SignedSeal lastOfADay) {
        boolean kept = over.filter(proving -> proving.seal().equals(lastOfADay)).isPresent();
        if (!kept && lastOfADay.statement().sequence() >= known) {
            readUpTo(lastOfADay);
            over = Optional.of(Proving.of(lastOfADay, heads));
        }
    }

    private Proving newest(SignedSeal seal) {
        if (newest.filter(proving -> proving.seal().equals(seal)).isEmpty()) {
            newest = Optional.of(Proving.of(seal, heads));
        }
        return newest.get();
    }

    private void readUpTo(SignedSeal last) {
        int sequence = last.statement().sequence();
        List<Seal> page;
        do {
            page = seals.after(known, Sealing.AT_A_TIME).stream()
                    .filter(seal -> seal.sequence() <= sequence)
                    .toList();
            for (Seal seal : page) {
                known = seal.sequence();
                if (seal.hasItsHeads()) {
                    heads.add(seal.changedHeads());
                }
            }
        } while (page.size() == Sealing.AT_A_TIME);
    }
}
