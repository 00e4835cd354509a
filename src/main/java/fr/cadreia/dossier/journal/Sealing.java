package fr.cadreia.dossier.journal;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals the heads of all chains at start, regularly, and before the application stops. */
@Component
public class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Seals seals;
    private final Clock clock;
    private final SealKey key;
    private final Optional<SealWitness> witness;

    private final SealedHeads sealed = new SealedHeads();
    private Optional<Seal> last = Optional.empty();
    private boolean witnessHolds;

    Sealing(Seals seals, Clock clock, SealKey key, JournalSettings settings) {
        this.seals = seals;
        this.clock = clock;
        this.key = key;
        this.witness = settings.witness();
    }

    @Scheduled(fixedDelayString = "${cadre.journal.seal-interval}")
    void sealRegularly() {
        seal();
    }

    @PreDestroy
    void sealAtLast() {
        try {
            seal();
        } catch (RuntimeException e) {
            LOG.warn("Le journal n'a pas pu être scellé à l'arrêt ; il le sera au prochain démarrage.", e);
        }
    }

    /** @return the seal; empty when nothing changed since the last one, or when another node sealed meanwhile */
    public synchronized Optional<Seal> seal() {
        seals.after(last.map(Seal::sequence).orElse(0)).forEach(this::remember);
        List<ChainHead> changed = sealed.changedAmong(seals.currentHeads());
        Optional<Seal> added = changed.isEmpty()
                ? Optional.empty()
                : Optional.of(next(changed)).filter(seals::add);
        added.ifPresent(seal -> {
            remember(seal);
            LOG.info("Journal scellé : sceau {}, chaînes {}, empreinte {}", seal.sequence(), seal.chains(), seal.mac());
        });
        if (witnessHolds) {
            last.ifPresent(seal -> witness.ifPresent(file -> file.write(seal)));
        }
        return added;
    }

    private Seal next(List<ChainHead> changed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Seal.after(last, now, sealed.with(changed), changed, key);
    }

    private void remember(Seal seal) {
        // What a seal of another key says does not count: its chains are sealed anew.
        if (seal.isOf(key)) {
            sealed.add(seal.changedHeads());
        }
        last = Optional.of(seal);
        // A witness of a seal that the database no longer has is kept, since the verification reports it.
        witnessHolds = witnessHolds
                || witness.flatMap(SealWitness::read)
                        .map(known -> known.is(seal))
                        .orElse(true);
    }
}
