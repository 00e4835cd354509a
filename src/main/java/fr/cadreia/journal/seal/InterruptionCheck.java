package fr.cadreia.journal.seal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Checks the chains that an interruption left without a seal, before they are sealed: the sealed heads are still in
 * place, and the chains that went on since are well by themselves, with their documents and filed content. It reads
 * only these chains, so its work does not grow with the others.
 */
final class InterruptionCheck {

    private static final String SOME_SEAL = "un sceau";

    private final JournalArchive archive;
    private final SealedHeads sealed;

    /** @param sealed as the seals up to now attest */
    InterruptionCheck(JournalArchive archive, SealedHeads sealed) {
        this.archive = archive;
        this.sealed = sealed;
    }

    /**
     * @param current the heads of all chains as they are now
     * @return problems by chain, without the chains that have none
     */
    Map<String, List<JournalProblem>> problems(Collection<ChainHead> current) {
        Map<String, List<JournalProblem>> problems = new TreeMap<>();
        for (ChainHead head : sealed.changedAmong(current)) {
            List<JournalProblem> found = problems(head.caseReference());
            if (!found.isEmpty()) {
                problems.put(head.caseReference(), found);
            }
        }
        Set<String> there = current.stream().map(ChainHead::caseReference).collect(Collectors.toSet());
        sealed.all().stream()
                .filter(head -> !there.contains(head.caseReference()))
                .forEach(head -> problems.put(head.caseReference(), gone(head)));
        return problems;
    }

    private List<JournalProblem> problems(String reference) {
        JournalArchive.Chain chain = archive.of(reference);
        List<JournalProblem> found = new ArrayList<>();
        new ChainCheck(found::add).check(chain);
        new DocumentCheck(found::add).check(chain);
        new FiledCheck(found::add).check(chain);
        SealedChainsCheck sealedChains = new SealedChainsCheck(found::add);
        sealed.of(reference).ifPresent(head -> sealedChains.attest(head, SOME_SEAL));
        sealedChains.check(chain);
        return found;
    }

    private static List<JournalProblem> gone(ChainHead head) {
        List<JournalProblem> found = new ArrayList<>();
        SealedChainsCheck nothingLeft = new SealedChainsCheck(found::add);
        nothingLeft.attest(head, SOME_SEAL);
        nothingLeft.finish();
        return found;
    }
}
