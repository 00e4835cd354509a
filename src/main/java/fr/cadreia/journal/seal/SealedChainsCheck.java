package fr.cadreia.journal.seal;

import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.Row;
import fr.cadreia.journal.seal.JournalProblem.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The chains as they are now: none gone, and each as the genuine seals attest it. */
final class SealedChainsCheck {

    private final Consumer<JournalProblem> problems;
    private final Map<String, List<Attested>> attested = new TreeMap<>();

    SealedChainsCheck(Consumer<JournalProblem> problems) {
        this.problems = problems;
    }

    /** A head, and the seal that attests it. */
    private record Attested(ChainHead head, String seal) {

        int sequence() {
            return head.sequence();
        }
    }

    void attest(Seal seal) {
        String label = seal.statement().label();
        seal.changedHeads().forEach(head -> attest(head, label));
    }

    /** @param seal the seal that holds the head, in French words for the subject of a sentence in its middle */
    void attest(ChainHead head, String seal) {
        attested.computeIfAbsent(head.caseReference(), unused -> new ArrayList<>(1))
                .add(new Attested(head, seal));
    }

    /** Checks a chain, after the last seal. */
    void check(Chain chain) {
        List<Attested> heads = attested.getOrDefault(chain.caseReference(), List.of());
        if (!chain.rows().isEmpty()) {
            attested.remove(chain.caseReference());
            check(chain, heads);
        } else if (heads.isEmpty() && chain.isKnown()) {
            report(Code.CHAIN_GONE, chain.caseReference(), "le journal n’a aucune ligne de ce dossier");
        }
    }

    private void check(Chain chain, List<Attested> heads) {
        int end = chain.rows().get(chain.rows().size() - 1).sequence();
        heads.stream()
                .max(Comparator.comparingInt(Attested::sequence))
                .filter(head -> head.sequence() > end)
                .ifPresent(head -> report(
                        Code.CHAIN_CUT,
                        chain.caseReference(),
                        "le journal s’arrête à la ligne %d, mais %s atteste la ligne %d\u00a0: la fin a été coupée"
                                .formatted(end, head.seal(), head.sequence())));
        Map<Integer, String> hashes = new HashMap<>();
        for (Row row : chain.rows()) {
            hashes.put(row.sequence(), row.hash());
        }
        heads.stream()
                .filter(head -> !head.head()
                        .hash()
                        .equals(hashes.getOrDefault(head.sequence(), head.head().hash())))
                .min(Comparator.comparingInt(Attested::sequence))
                .ifPresent(head -> report(
                        Code.CHAIN_REWRITTEN,
                        chain.caseReference(),
                        "le journal a été réécrit, sa ligne %d n’est plus celle que %s atteste"
                                .formatted(head.sequence(), head.seal())));
    }

    /** Finishes the check, after the last chain: the remaining chains were sealed and have no row any more. */
    void finish() {
        attested.values().forEach(this::gone);
    }

    private void gone(List<Attested> heads) {
        Attested last = heads.get(heads.size() - 1);
        report(
                Code.CHAIN_GONE,
                last.head().caseReference(),
                "le journal n’en a plus aucune ligne, mais %s en atteste la ligne %d"
                        .formatted(last.seal(), last.sequence()));
    }

    private void report(Code code, String reference, String what) {
        problems.accept(JournalProblem.of(code, reference, what));
    }
}
