package fr.cadreia.journal.seal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The head of each chain as the seals up to now attest it. */
final class SealedHeads {

    private final Map<String, ChainHead> heads = new TreeMap<>();

    void add(Collection<ChainHead> changed) {
        changed.forEach(head -> heads.put(head.caseReference(), head));
    }

    SealedHeads with(Collection<ChainHead> changed) {
        SealedHeads next = new SealedHeads();
        next.heads.putAll(heads);
        next.add(changed);
        return next;
    }

    List<ChainHead> changedAmong(Collection<ChainHead> current) {
        return current.stream()
                .filter(head -> !head.equals(heads.get(head.caseReference())))
                .toList();
    }

    /** Returns the number of rows up to these heads that no seal holds yet. */
    long rowsMissing(Collection<ChainHead> current) {
        return current.stream()
                .mapToLong(head -> Math.max(0, head.sequence() - sequence(head.caseReference())))
                .sum();
    }

    /** Returns the last row of the chain that is sealed; 0 for none. */
    int sequence(String caseReference) {
        return of(caseReference).map(ChainHead::sequence).orElse(0);
    }

    Optional<ChainHead> of(String caseReference) {
        return Optional.ofNullable(heads.get(caseReference));
    }

    /** Returns the heads, sorted by chain. */
    Collection<ChainHead> all() {
        return heads.values();
    }

    int size() {
        return heads.size();
    }

    HeadTree tree() {
        return new HeadTree(heads.values());
    }
}
