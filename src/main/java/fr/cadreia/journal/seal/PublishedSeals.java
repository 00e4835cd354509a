package fr.cadreia.journal.seal;

import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The seals that everybody may have, so that others hold a record that the authority cannot take back. */
@Component
public class PublishedSeals {

    private final Seals seals;
    private final SealKey key;

    /** The last seal of each day up to now; seals are never changed, so that each is read once. */
    private final Map<LocalDate, SignedSeal> byDay = new HashMap<>();

    private int known;

    PublishedSeals(Seals seals, SealKey key) {
        this.seals = seals;
        this.key = key;
    }

    /**
     * The head of one day.
     *
     * @param seal the last that was made on the day, in the authority's zone
     */
    public record Daily(LocalDate day, SignedSeal seal) {}

    public SealPublicKey publicKey() {
        return key.publicKey();
    }

    /**
     * Lists one head for each day that has a seal, the last sealed first, even where the clock was set back; of today,
     * the last one up to now.
     */
    public synchronized List<Daily> daily() {
        for (SignedSeal seal : seals.signedAfter(known)) {
            byDay.put(AuthorityClock.dayOf(seal.statement().sealedAt()), seal);
            known = seal.statement().sequence();
        }
        return byDay.entrySet().stream()
                .map(last -> new Daily(last.getKey(), last.getValue()))
                .sorted(Comparator.comparing(
                                (Daily last) -> last.seal().statement().sequence())
                        .reversed())
                .toList();
    }
}
