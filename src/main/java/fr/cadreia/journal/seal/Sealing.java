package fr.cadreia.journal.seal;

import fr.cadreia.kernel.time.AuthorityClock;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Seals the heads of all chains: once before the first row ever, then when asked, and before the application stops.
 * Rows that an interruption left without a seal are checked, and sealed with a mark of their own, before the
 * application writes a row. So no row stays without a seal while the application serves, even if it is soon interrupted
 * again.
 */
@Component("sealing")
public class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    /** The number of seals read at a time, with their heads: an old journal has more than fit into memory together. */
    static final int AT_A_TIME = 100;

    private final Seals seals;
    private final JournalArchive archive;
    private final AuthorityClock clock;
    private final SealKey key;
    private final Optional<SealWitness> witness;
    private final Duration longestUnsealed;

    private final SealedHeads sealed = new SealedHeads();
    private Optional<Seal> last = Optional.empty();
    private boolean lastIsGenuine;
    private List<ChainHead> interrupted = List.of();
    private boolean witnessHolds;
    private boolean witnessMissing;
    private volatile long lastRound = System.nanoTime();

    Sealing(Seals seals, JournalArchive archive, AuthorityClock clock, SealKey key, JournalSettings settings) {
        this.seals = seals;
        this.archive = archive;
        this.clock = clock;
        this.key = key;
        this.witness = settings.witness();
        this.longestUnsealed = settings.longestUnsealed();
    }

    /** Seals the rows that an interruption left without a seal, before the application writes its first row. */
    @PostConstruct
    synchronized void begin() {
        catchUp();
        List<ChainHead> heads = seals.currentHeads();
        witnessMissing =
                last.isPresent() && witness.filter(file -> !file.exists()).isPresent();
        if (last.isEmpty() && heads.isEmpty()) {
            add(SealMark.FIRST, List.of());
            catchUp();
        }
        if (last.isPresent()) {
            interrupted = sealed.changedAmong(heads);
            // Where the last seal is of another key, the verification first asks whether the key is the right one.
            if (lastIsGenuine) {
                sealWhatIsWell(new InterruptionCheck(archive, sealed).problems(heads));
            }
            tellWitness();
        }
    }

    /**
     * @return the last seal that was made; empty when nothing changed since the one before, when another node sealed
     *     meanwhile, or when all seals are gone from a journal that has rows: a new one would hide that
     */
    public Optional<Seal> seal() {
        // Held from reading the heads to reading the moment: a seal never bears a moment by which there were other
        // rows.
        AuthorityClock.hold();
        try {
            return sealAll();
        } finally {
            AuthorityClock.release();
        }
    }

    private synchronized Optional<Seal> sealAll() {
        catchUp();
        if (last.isEmpty()) {
            LOG.error(
                    "Le journal a des lignes mais plus aucun sceau\u00a0: rien n’est scellé, pour ne pas effacer cette trace.");
            return Optional.empty();
        }
        Optional<Seal> made = sealInterrupted();
        List<ChainHead> changed = sealed.changedAmong(seals.currentHeads());
        if (!changed.isEmpty()) {
            made = add(SealMark.REGULAR, changed);
        }
        tellWitness();
        lastRound = System.nanoTime();
        return made;
    }

    /**
     * Seals the chains without a fault. A faulty chain waits for the whole verification: it is sealed only after the
     * fault was reported.
     */
    private void sealWhatIsWell(Map<String, List<JournalProblem>> problems) {
        problems.values().forEach(found -> found.forEach(problem -> LOG.error("{}", problem.message())));
        List<ChainHead> waiting = interrupted.stream()
                .filter(head -> problems.containsKey(head.caseReference()))
                .toList();
        interrupted = interrupted.stream()
                .filter(head -> !problems.containsKey(head.caseReference()))
                .toList();
        sealInterrupted();
        interrupted = Stream.concat(interrupted.stream(), waiting.stream()).toList();
    }

    /** Seals the rest of the interruption; does nothing once it is sealed. */
    private Optional<Seal> sealInterrupted() {
        // Another node may have sealed further meanwhile.
        List<ChainHead> left = interrupted.stream()
                .filter(head -> head.sequence() > sealed.sequence(head.caseReference()))
                .toList();
        Optional<Seal> made = left.isEmpty() ? Optional.empty() : add(SealMark.AFTER_INTERRUPTION, left);
        if (left.isEmpty() || made.isPresent()) {
            interrupted = List.of();
        }
        return made;
    }

    private Optional<Seal> add(SealMark mark, List<ChainHead> changed) {
        Seal next = Seal.after(last, clock.now(), mark, sealed, changed, key);
        Optional<Seal> added = Optional.of(next).filter(seals::add);
        added.ifPresent(seal -> {
            remember(seal, true);
            LOG.info(
                    "Journal scellé\u00a0: sceau {}, chaînes {}, lignes {}, empreinte {}{}",
                    seal.sequence(),
                    seal.statement().chains(),
                    seal.statement().rows(),
                    seal.hash(),
                    mark.label().isEmpty() ? "" : " (" + mark.label() + ")");
        });
        return added;
    }

    /** Reads the seals that this node does not know yet, some at a time. */
    private void catchUp() {
        List<Seal> unknown;
        do {
            unknown = seals.after(last.map(Seal::sequence).orElse(0), AT_A_TIME);
            boolean[] genuine = GenuineSeals.among(unknown, key.publicKey());
            for (int seal = 0; seal < genuine.length; seal++) {
                remember(unknown.get(seal), genuine[seal]);
            }
        } while (unknown.size() == AT_A_TIME);
    }

    private void remember(Seal seal, boolean genuine) {
        // A seal of another key does not count: its chains are sealed anew.
        if (genuine) {
            sealed.add(seal.changedHeads());
        }
        last = Optional.of(seal);
        lastIsGenuine = genuine;
        // A witness of a seal that the database no longer has is kept, since the verification reports it.
        witnessHolds = witnessHolds
                || witness.flatMap(SealWitness::read)
                        .map(known -> known.is(seal))
                        .orElse(true);
    }

    private void tellWitness() {
        if (witnessHolds) {
            last.ifPresent(seal -> witness.ifPresent(file -> file.write(seal)));
        }
    }

    /** Tells whether there was no witness at the start although there were seals. */
    boolean lackedWitness() {
        return witnessMissing;
    }

    /** Tells whether rows may have been without a seal for longer than they should, while this application ran. */
    boolean isOverdue() {
        return System.nanoTime() - lastRound > longestUnsealed.toNanos();
    }

    @PreDestroy
    void sealAtLast() {
        try {
            seal();
        } catch (RuntimeException e) {
            LOG.warn("Le journal n’a pas pu être scellé à l’arrêt\u00a0; il le sera au prochain démarrage.", e);
        }
    }

    /**
     * Checks the chains that an interruption left without a seal, before they are sealed: the sealed heads are still in
     * place, and the chains that went on since are well by themselves, with their documents and filed content. It reads
     * only these chains, so its work does not grow with the others.
     */
    private static final class InterruptionCheck {

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
}
