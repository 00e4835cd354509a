package fr.cadreia.dossier.journal;

import fr.cadreia.dossier.Dossier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    int size() {
        return heads.size();
    }

    String digest() {
        return Dossier.sha256(
                heads.values().stream().map(ChainHead::toString).sorted().collect(Collectors.joining("\n")));
    }
}
